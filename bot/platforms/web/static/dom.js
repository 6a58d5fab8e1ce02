// Makes elements from plain descriptions. Text is inserted as text, never as markup.

export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name in element && name !== "list" && name !== "form") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  send: "M5 12h13M12.500 5.500 19 12l-6.500 6.500",
  plus: "M12 5v14M5 12h14",
  invite: "M15 19v-1.500a4 4 0 0 0-4-4H7a4 4 0 0 0-4 4V19M9 10.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M18.500 8v6M15.500 11h6",
  close: "M6 6l12 12M18 6 6 18",
  eye: "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 14.600a2.600 2.600 0 1 0 0-5.200 2.600 2.600 0 0 0 0 5.200",
  down: "M6 9l6 6 6-6",
  window: "M14 4h6v6M20 4l-9 9M18 14v4a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h4",
  leave: "M9 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h3M15 16l4-4-4-4M19 12H9",
  locked: "M7 11V8a5 5 0 0 1 10 0v3M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z",
  unlocked: "M7 11V8a5 5 0 0 1 9.600-2M6 11h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z",
  star: "M12 3.500l2.600 5.300 5.900.9-4.250 4.100 1 5.800L12 16.900 6.750 19.600l1-5.800L3.500 9.700l5.900-.9z",
  link: "M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1",
};

export function icon(name) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("viewBox", "0 0 24 24");
  drawn.setAttribute("class", "icon");
  drawn.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  drawn.append(path);
  return drawn;
}

export function iconButton(name, label, onclick, kind = "") {
  return h("button", { type: "button", class: `round ${kind}`, "aria-label": label, title: label, onclick }, icon(name));
}

// A round badge for a person or a room: the first letter on a colour of its own.
export function badge(id, name, kind = "") {
  if (kind === "walk-on") {
    return h("span", { class: "badge ours", "aria-hidden": "true" }, h("img", { src: "/static/icon.svg", alt: "" }));
  }
  let sum = 7;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  const drawn = h("span", { class: `badge hue-${sum % 8} ${kind}`, "aria-hidden": "true" });
  drawn.textContent = [...name.trim()][0]?.toUpperCase() ?? "?";
  return drawn;
}
