// Lists of any length: only the rows in sight are elements.

const onPage = new Set();
let lists = 0;

class List {
  /** `row(place)` makes the children of a row; `choose(place)` is told of the chosen row, `enter` of Enter on it. */
  constructor(label, { height = 26, row, choose = () => {}, enter = () => {}, most }) {
    Object.assign(this, { height, row, choose, enter, most, count: 0, chosen: -1, name: `list${lists++}`, shown: new Map() });
    this.space = make("div", { role: "presentation" });
    this.element = make("div", {
      class: "list", role: "listbox", tabindex: 0, "aria-label": label,
      onscroll: () => this.draw(), onkeydown: event => this.key(event),
      onclick: event => {
        const row = event.target.closest(".row");
        if (row && !event.target.closest("a")) this.select(Number(row.dataset.place));
      },
    }, this.space);
    this.watch = new ResizeObserver(() => this.draw());
    this.watch.observe(this.element);
    onPage.add(this);
  }

  /** Shows so many rows, from the start. */
  fill(count, nothing = "Nothing here.") {
    this.count = count;
    this.chosen = -1;
    this.space.style.height = `${count * this.height}px`;
    if (this.most) this.element.style.height = `${Math.min(count, this.most) * this.height + 2}px`;
    this.element.scrollTop = 0;
    this.space.replaceChildren(...count ? [] : [make("p", { class: "empty" }, nothing)]);
    this.shown.clear();
    this.draw();
  }

  draw() {
    const first = Math.max(0, Math.floor(this.element.scrollTop / this.height) - 4);
    const last = Math.min(this.count, first + Math.ceil(this.element.clientHeight / this.height) + 8);
    for (const [place, row] of this.shown) {
      if (place >= first && place < last) continue;
      row.remove();
      this.shown.delete(place);
    }
    for (let place = first; place < last; place++) if (!this.shown.has(place)) this.add(place);
  }

  add(place) {
    const row = make("div", {
      class: "row", role: "option", id: `${this.name}-${place}`, "data-place": place,
      "aria-selected": String(place === this.chosen), "aria-setsize": this.count, "aria-posinset": place + 1,
      style: { top: `${place * this.height}px`, height: `${this.height}px` },
    }, this.row(place));
    this.shown.set(place, row);
    this.space.append(row);
  }

  /** Marks a row and brings it into sight; tells of it unless `quietly`. */
  select(place, quietly = false) {
    if (!this.count) return;
    place = Math.max(0, Math.min(this.count - 1, place));
    this.shown.get(this.chosen)?.setAttribute("aria-selected", "false");
    this.chosen = place;
    const { scrollTop, clientHeight } = this.element;
    const top = place * this.height;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (top + this.height > scrollTop + clientHeight) this.element.scrollTop = top + this.height - clientHeight;
    this.draw();
    this.shown.get(place)?.setAttribute("aria-selected", "true");
    this.element.setAttribute("aria-activedescendant", `${this.name}-${place}`);
    if (!quietly) this.choose(place);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.height) - 1);
    const steps = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: page, PageUp: -page, Home: -this.count, End: this.count };
    if (event.key in steps) this.select(Math.max(0, this.chosen) + (this.chosen < 0 ? 0 : steps[event.key]));
    else if (event.key === "Enter" && this.chosen >= 0) this.enter(this.chosen);
    else return;
    event.preventDefault();
  }

  /** On paper there is no scrolling: all rows, or as many as can be borne. */
  print() {
    for (let place = 0; place < Math.min(this.count, 5000); place++) if (!this.shown.has(place)) this.add(place);
    const rows = [...this.space.children].sort((a, b) => a.dataset.place - b.dataset.place);
    this.space.replaceChildren(...rows);
  }
}

addEventListener("beforeprint", () => {
  for (const list of onPage) if (list.element.closest("#detail")) list.print();
});
addEventListener("afterprint", () => onPage.forEach(list => list.draw()));

/** Lists that were in a view which is shown no more. */
function forgetLists() {
  for (const list of onPage) {
    if (list.element.isConnected) continue;
    list.watch.disconnect();
    onPage.delete(list);
  }
}
