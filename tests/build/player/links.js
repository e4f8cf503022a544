scrollwork.link = () => {};
