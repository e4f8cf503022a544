function live() { fetch("app_bg.wasm"); fetch("runtime-debug.wasm"); }
