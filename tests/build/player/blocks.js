scrollwork.enhance = () => {};
