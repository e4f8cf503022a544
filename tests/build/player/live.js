function live() { fetch("app_bg.wasm"); }
