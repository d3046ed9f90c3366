/**
 * The one script of the pages: fetches the parts marked `data-live` again, and counts `data-until`
 * down. Without it the pages still work; they just have to be reloaded. A part in which the reader
 * is typing or has opened something is left alone.
 */
export const LIVE_SCRIPT = `
for (const part of document.querySelectorAll('[data-live]')) {
  setInterval(async () => {
    if (document.hidden || part.contains(document.activeElement) || part.querySelector('details[open]')) return;
    try {
      const response = await fetch(part.dataset.live);
      if (response.ok) part.innerHTML = await response.text();
    } catch {}
  }, 2500);
}
setInterval(() => {
  for (const clock of document.querySelectorAll('[data-left-ms]')) {
    clock.until ??= performance.now() + Number(clock.dataset.leftMs);
    const left = Math.max(0, Math.ceil((clock.until - performance.now()) / 1000));
    const two = (n) => String(n).padStart(2, '0');
    const hours = Math.floor(left / 3600);
    clock.textContent = (hours ? hours + ':' : '') + two(Math.floor(left / 60) % 60) + ':' + two(left % 60);
  }
}, 250);
`;
