// The only script of our own: copying a permalink, and keys for the review. Everything works without it.
document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("button.copy");
  if (button && navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(location.origin + location.pathname);
      button.querySelector("span").textContent = button.dataset.copied;
    });
  }
  // One key for each decision; an Arabic keyboard gives another letter at the same place. Whoever does not want them unticks the box.
  const hint = document.querySelector(".keys");
  if (!hint) return;
  const box = hint.querySelector("input");
  box.checked = localStorage.getItem("keys") !== "off";
  box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
  hint.hidden = false;
  document.addEventListener("keydown", event => {
    if (!box.checked || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace("Key", "").toLowerCase();
    const meant = document.querySelector(`[data-key="${CSS.escape(letter)}"]`);
    if (meant) {
      event.preventDefault();
      meant.click();
    }
  });
});
