/* Waves: ties as they were at one time, or at all times. */

function makeWaves(model, filters) {
  const slider = byId("wave");
  if (!slider) return { sync: () => {} };
  slider.max = String(model.waves.length);
  slider.addEventListener("input", () => {
    filters.limit("wave", model.waves[slider.value - 1] ?? null);
    filters.apply(`${words()}.`);
  });

  function words() {
    return filters.only.wave === null ? "All waves" : `Wave ${filters.only.wave}`;
  }

  function sync() {
    slider.value = String(model.waves.indexOf(filters.only.wave) + 1);
    slider.setAttribute("aria-valuetext", words());
    byId("wave-shown").textContent = words();
  }

  sync();
  return { sync };
}
