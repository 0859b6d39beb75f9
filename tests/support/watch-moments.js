// Runs in the page itself, so that no round trip is measured. Notes when its figures stand, when its map is ready, when a
// person last changed something, and when the map last drew.
window.moments = { changed: 0, drawn: 0 };

new MutationObserver(() => {
  if (document.querySelector('.headlines .number')) window.moments.figures ??= performance.now();
  if (document.querySelector('[data-map-status=ready]')) window.moments.ready ??= performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true });

document.addEventListener('change', () => (window.moments.changed = performance.now()), { capture: true });

for (const name of ['drawElements', 'drawArrays']) {
  const draw = WebGL2RenderingContext.prototype[name];
  WebGL2RenderingContext.prototype[name] = function (...values) {
    window.moments.drawn = performance.now();
    return draw.apply(this, values);
  };
}

// The map is at rest when some frames have passed without a drawing.
window.redrawMs = async () => {
  for (let still = 0, drawn = -1; still < 10; still += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (window.moments.drawn !== drawn) [still, drawn] = [0, window.moments.drawn];
  }
  return window.moments.drawn - window.moments.changed;
};
