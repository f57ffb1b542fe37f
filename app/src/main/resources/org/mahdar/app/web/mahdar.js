// The only script of our own: copying a permalink. Everything else works without it.
document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("button.copy");
  if (!button || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.origin + location.pathname);
    button.querySelector("span").textContent = button.dataset.copied;
  });
});
