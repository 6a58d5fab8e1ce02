// A card: media, title, lines, progress, buttons and menus.
//
// `act.press(button or menu, value)` resolves when the answer has arrived. A card that changes is
// rendered again; its video player, its progress bar and a text field in use are kept.

import { h } from "./dom.js";
import { moments, w } from "./words.js";

export function drawCard(card, act, old = null) {
  const drawn = h("article", { class: `card ${card.tone}` });
  if (card.media) drawn.append(media(card.media, old));
  const body = h("div", { class: "card-body" });
  if (card.title) body.append(h("h3", {}, card.title));
  for (const line of card.lines) body.append(h("p", {}, moments(line)));
  if (card.progress !== null) body.append(bar(card, old));
  if (card.menus.length) body.append(h("div", { class: "menus" }, card.menus.map((menu) => drawMenu(menu, act))));
  const rows = card.rows.filter((row) => row.length);
  if (rows.length) {
    body.append(h("div", { class: "rows" }, rows.map((row) => h("div", { class: "row" }, row.map((button) => drawButton(button, act))))));
  }
  if (body.childElementCount) drawn.append(body);
  const kept = old?.querySelector(".asking");
  const key = kept?.dataset.key;
  if (key && card.rows.flat().some((button) => keyOf(button) === key)) body.append(kept);
  return drawn;
}

const keyOf = (control) => `${control.verb}:${control.token}`;

function media(shown, old) {
  const before = old?.querySelector(".media");
  if (before && before.dataset.url === shown.url) return before;
  const frame = h("div", { class: `media ${shown.kind}` });
  frame.dataset.url = shown.url;
  const lost = () => frame.replaceChildren(h("p", { class: "lost" }, w("pictureGone")));
  if (shown.kind === "clip") {
    frame.append(h("video", { src: shown.url, controls: true, playsInline: true, preload: "metadata", "aria-label": shown.alt, onerror: lost }));
  } else {
    frame.append(h("img", { src: shown.url, alt: shown.alt, onerror: lost }));
  }
  return frame;
}

function bar(card, old) {
  const drawn = old?.querySelector(".progress") ?? h("div", { class: "progress", role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100 }, h("span"));
  const percent = Math.round(card.progress * 100);
  drawn.setAttribute("aria-valuenow", percent);
  drawn.setAttribute("aria-label", card.title);
  requestAnimationFrame(() => { drawn.firstElementChild.style.width = `${percent}%`; });
  return drawn;
}

function drawButton(button, act) {
  if (button.url) {
    return h("a", { class: `action ${button.style}`, href: button.url, target: "_blank", rel: "noopener noreferrer" }, button.label);
  }
  const drawn = h("button", { type: "button", class: `action ${button.style}` }, button.label);
  drawn.addEventListener("click", () => {
    if (button.field) write(drawn, button, act);
    else if (button.confirm) confirm(drawn, button, act);
    else pressed(drawn, act, button, "");
  });
  return drawn;
}

// Disables the whole card until the answer has arrived, so that nothing is pressed twice.
async function pressed(element, act, control, value) {
  const card = element.closest(".card");
  const all = [...card.querySelectorAll("button, select, textarea")].filter((each) => !each.disabled);
  element.classList.add("busy");
  card.setAttribute("aria-busy", "true");
  for (const each of all) each.disabled = true;
  const id = element.closest("li").dataset.id;
  const done = await act.press(control, value);
  for (const each of all) each.disabled = false;
  element.classList.remove("busy");
  card.removeAttribute("aria-busy");
  if (document.activeElement === document.body) same(element, id)?.focus({ preventScroll: true });
  return done;
}

// The control itself, or the one that replaced it when the card was rendered again.
function same(element, id) {
  if (element.isConnected) return element;
  const now = document.querySelector(`li[data-id="${CSS.escape(id)}"]`);
  const alike = [...(now?.querySelectorAll(element.localName) ?? [])];
  return alike.find((each) => each.textContent === element.textContent);
}

function asking(element, button, ...children) {
  const body = element.closest(".card-body");
  body.querySelector(".asking")?.remove();
  const panel = h("form", { class: "asking" }, children);
  panel.dataset.key = keyOf(button);
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      panel.remove();
      element.focus();
    }
  });
  body.append(panel);
  panel.scrollIntoView({ block: "nearest" });
  return panel;
}

function write(element, button, act) {
  const { label, text, most } = button.field;
  const count = h("small", { class: "count" });
  const area = h("textarea", { value: text, maxLength: most, rows: 3, required: true });
  const told = () => { count.textContent = `${w("enter")} · ${w("letters", area.value.length, most)}`; };
  const send = h("button", { type: "submit", class: `action ${button.style === "bad" ? "bad" : "good"}` }, button.label);
  const cancel = h("button", { type: "button", class: "action plain", onclick: () => { panel.remove(); element.focus(); } }, w("cancel"));
  const panel = asking(element, button, h("label", {}, h("span", {}, label), area), count, h("div", { class: "row" }, send, cancel));
  area.addEventListener("input", told);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      panel.requestSubmit();
    }
  });
  panel.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.confirm && !panel.dataset.sure) {
      panel.dataset.sure = "yes";
      count.textContent = button.confirm;
      send.textContent = w("sure");
      return;
    }
    if (await pressed(send, act, button, area.value.trim())) panel.remove();
  });
  told();
  area.focus();
  area.setSelectionRange(text.length, text.length);
}

function confirm(element, button, act) {
  const yes = h("button", { type: "submit", class: `action ${button.style}` }, w("sure"));
  const cancel = h("button", { type: "button", class: "action plain", onclick: () => { panel.remove(); element.focus(); } }, w("cancel"));
  const panel = asking(element, button, h("p", { role: "alert" }, button.confirm), h("div", { class: "row" }, yes, cancel));
  panel.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await pressed(yes, act, button, "")) panel.remove();
  });
  cancel.focus();
}

function drawMenu(menu, act) {
  if (!menu.many) return choice(menu, act);
  const chips = menu.options.map((option) => {
    const chip = h("button", { type: "button", class: "chip", "aria-pressed": String(option.chosen) }, option.label);
    chip.dataset.value = option.value;
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      const chosen = chips.filter((chip) => chip.getAttribute("aria-pressed") === "true");
      pressed(chip, act, menu, chosen.map((chip) => chip.dataset.value).join(","));
    });
    return chip;
  });
  return h("fieldset", { class: "menu many" }, h("legend", {}, menu.label), h("div", { class: "chips" }, chips));
}

function choice(menu, act) {
  const select = h("select", {}, menu.options.map((option) => h("option", { value: option.value, selected: option.chosen }, option.label)));
  if (menu.options.some((option) => option.chosen)) {
    select.addEventListener("change", () => pressed(select, act, menu, select.value));
    return h("label", { class: "menu" }, h("span", {}, menu.label), select);
  }
  // A menu without a current value acts on the chosen option, so a button confirms the choice.
  select.prepend(h("option", { value: "", selected: true, disabled: true }, "…"));
  select.setAttribute("aria-label", menu.label);
  const go = h("button", { type: "button", class: "action plain", disabled: true, onclick: () => pressed(go, act, menu, select.value) }, menu.label);
  select.addEventListener("change", () => { go.disabled = false; });
  return h("div", { class: "menu picks" }, select, go);
}
