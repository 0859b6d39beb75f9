// Runs in the page itself, so that no round trip is measured: notes when its figures stand and when its map is ready.
window.moments = {};
new MutationObserver(() => {
  if (document.querySelector('.headlines .number')) window.moments.figures ??= performance.now();
  if (document.querySelector('[data-map-status=ready]')) window.moments.ready ??= performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true });
