// A drawn head that shows the turn to make, as in a mirror: left is on the left.

const TURNS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1], front: [0, 0] };

const svg = (name, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

export function drawnHead() {
  const root = svg("svg", { viewBox: "-60 -70 120 140", class: "head", "aria-hidden": "true" });
  root.append(svg("ellipse", { rx: 42, ry: 54, class: "head-shape" }));
  const ears = [svg("ellipse", { cx: -43, rx: 7, ry: 12, class: "head-shape" }), svg("ellipse", { cx: 43, rx: 7, ry: 12, class: "head-shape" })];
  root.prepend(...ears);
  const face = svg("g", { class: "head-face" });
  face.append(
    svg("ellipse", { cx: -15, cy: -8, rx: 4.5, ry: 6, class: "head-ink" }),
    svg("ellipse", { cx: 15, cy: -8, rx: 4.5, ry: 6, class: "head-ink" }),
    svg("path", { d: "M0 -4 q5 14 -2 15", class: "head-line" }),
    svg("path", { d: "M-13 24 q13 9 26 0", class: "head-line" }),
  );
  root.append(face);
  return {
    element: root,
    turn(name) {
      const [x, y] = TURNS[name];
      face.style.transform = `translate(${x * 24}px, ${y * 24}px) scale(${1 - Math.abs(x) * 0.22}, ${1 - Math.abs(y) * 0.22})`;
      ears[0].style.transform = `translateX(${x < 0 ? 16 : x > 0 ? -4 : 0}px)`;
      ears[1].style.transform = `translateX(${x > 0 ? -16 : x < 0 ? 4 : 0}px)`;
    },
  };
}
