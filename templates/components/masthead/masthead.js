"use strict";
// The key "/" leads to the box of the search from anywhere on a page.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
  const box = document.querySelector("[data-search-box]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// The box of the search offers what may be meant; what that takes is loaded when it is first used.
{
  const box = document.querySelector("[data-search-box]");
  const load = () => {
    const script = document.createElement("script");
    script.src = box.dataset.script;
    document.head.append(script);
  };
  box?.setAttribute("role", "combobox");
  box?.setAttribute("aria-autocomplete", "list");
  box?.setAttribute("aria-expanded", "false");
  if (box?.dataset.script) box.addEventListener("focus", load, { once: true });
}
