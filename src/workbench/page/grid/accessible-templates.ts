/** Attributes that parts of the grid's templates lack, for screen readers and for the keyboard. */
interface Addition {
  /** Name of the template, after "o-spreadsheet-" or "o-spreadsheet.". */
  readonly template: string;
  readonly selector: string;
  /** Undefined takes one off. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

const add = (template: string, selector: string, attributes: Addition["attributes"]): Addition => ({
  template,
  selector,
  attributes,
});
const name = (template: string, selector: string, label: string): Addition =>
  add(template, selector, { "aria-label": label });

/** Expressions are the grid's own, as its templates have them. Names are English; the grid translates them. */
const additions: readonly Addition[] = [
  add("TopBar", ".o-topbar-topleft", { role: "menubar", "aria-label": "Menus" }),
  add("TopBar", ".o-topbar-menu", {
    role: "menuitem",
    tabindex: "0",
    "aria-haspopup": "menu",
    "t-att-aria-expanded":
      "state.menuState.parentMenu and state.menuState.parentMenu.id === menu.id ? 'true' : 'false'",
  }),
  add("TopBar", ".o-topbar-toolbar", { role: "toolbar", "aria-label": "Formatting" }),
  name("TopBar", "span.more-tools", "More tools"),
  add("Menu", ".o-menu", { role: "menu" }),
  add("Menu", ".o-menu-item", {
    role: "menuitem",
    "t-att-aria-disabled": "isMenuEnabled ? undefined : 'true'",
    "t-att-aria-haspopup": "isMenuRoot ? 'menu' : undefined",
  }),
  add("Menu", ".o-separator", { role: "separator" }),
  add("ActionButton", ".o-menu-item-button", {
    "t-att-aria-pressed": "isActive === undefined ? undefined : isActive ? 'true' : 'false'",
    "t-att-aria-disabled": "isEnabled ? undefined : 'true'",
  }),
  add("BorderEditorWidget", "span", { "aria-label": "Borders", "aria-haspopup": "true" }),
  add("BorderEditor", ".o-line-item", { "t-att-aria-label": "borderPosition[0]" }),
  add("ColorPicker", ".o-color-picker-line-item", { "t-att-aria-label": "color" }),
  name("ColorPicker", "input", "Custom"),
  add("NamedRangeSelector", "TextInput", { "label.translate": "Name Box" }),
  name("NamedRangeSelector", ".o-hoverable-button", "Named ranges"),
  add("TextInput", "input", { "t-att-aria-label": "props.label" }),
  add("NumberInput", "input", { "t-att-aria-label": "props.label" }),
  add("TablePanel", "NumberInput", { "label.translate": "Header row(s)" }),
  add("LinkEditor", "input[title='Link label']", { "aria-label": "Link label" }),
  add("LinkEditor", "input[title='Link URL']", { "aria-label": "Link URL" }),
  add("NumberEditor", "input", { "t-att-aria-label": "props.title" }),
  add("NumberEditor", ".o-number-editor", { role: "group" }),
  add("TopBarComposer", "Composer", { "label.translate": "Formula bar" }),
  add("GridComposer", "Composer", { "label.translate": "Cell" }),
  add("Composer", ".o-composer", {
    role: "textbox",
    // Not the first stop of the whole page.
    tabindex: "0",
    "t-att-aria-label": "props.label || props.placeholder",
  }),
  add("TextValueProvider", "div", { role: "listbox", "aria-label": "Proposals" }),
  add("TextValueProvider", ".o-autocomplete-content", {
    role: "option",
    "t-att-aria-selected": "props.selectedIndex === proposal_index ? 'true' : 'false'",
  }),
  add("Grid", ".o-grid", { role: "application", "aria-label": "Cells" }),
  name("GridAddRowsFooter", "input", "more rows at the bottom"),
  add("BottomBar", ".o-sheet-list", { role: "tablist", "aria-label": "Sheets" }),
  add("BottomBarSheet", ".o-sheet", {
    role: "tab",
    "t-att-aria-selected": "isSheetActive ? 'true' : 'false'",
    "t-att-tabindex": "isSheetActive ? '0' : '-1'",
    // A key sends no pointerdown, at which the grid turns to the sheet.
    "t-on-click": "() => this.isSheetActive || this.activateSheet()",
  }),
  add("BottomBarSheet", ".o-sheet-icon", { "aria-hidden": "true" }),
  name("BottomBar", ".o-add-sheet", "Insert sheet"),
  add("BottomBar", ".o-list-sheets", { "aria-label": "List of sheets", "aria-haspopup": "menu" }),
  name("BottomBar", ".o-bottom-bar-arrow-left", "Scroll to the first sheets"),
  name("BottomBar", ".o-bottom-bar-arrow-right", "Scroll to the last sheets"),
  ...["SidePanelExtended", "SidePanelCollapsed"].flatMap((panel) => [
    name(panel, ".o-collapse-panel", "Collapse panel"),
    name(panel, ".o-pin-panel", "Pin the side panel"),
    name(panel, ".o-sidePanelClose", "Close panel"),
  ]),
  add("SidePanelExtended", ".o-sidePanel", { role: "region", "t-att-aria-label": "getTitle()" }),
  add("SidePanelCollapsible", ".o_side_panel_collapsible_title", {
    "t-att-aria-expanded": "state.isCollapsed ? 'false' : 'true'",
  }),
  add("Checkbox", "label", { role: undefined }),
  add("FindAndReplacePanel", "Select", { "title.translate": "Search" }),
  name("CogWheelMenu", ".os-cog-wheel-menu-icon", "More actions"),
  name("FindAndReplacePanel", "button.ms-2", "Previous match"),
  name("FindAndReplacePanel", "button.ms-1", "Next match"),
  add("Select", ".o-select", {
    role: "combobox",
    "t-att-aria-expanded": "state.isPopoverOpen ? 'true' : 'false'",
    "t-att-aria-label": "props.title || selectedLabel",
  }),
  add("Select", ".o-select-dropdown", { role: "listbox" }),
  add("Select", ".o-select-option", { role: "option" }),
  add("IconSetRuleEditor", "table", { role: "presentation" }),
  name("IconSetRuleEditor", ".o-cf-iconset, td > div[t-on-click\\.stop]", "Icons"),
  name("RoundColorPicker", ".o-round-color-picker-button", "Color"),
  add("NamedRangePreview", "TextInput", { "label.translate": "Named ranges" }),
  name("ListCriterionForm", ".o-dv-list-item-delete", "Delete item"),
  name("DataValidationPreview", ".o-dv-delete-button", "Remove rule"),
  name("SelectionInput", ".o-remove-selection", "Delete range"),
  name("LinkEditor", ".o-remove-url", "Remove link"),
  name("FigureComponent", ".o-figure-menu-item", "More actions"),
  name("ChartDashboardMenu", "button", "More actions"),
  name("TableStylePicker", ".o-table-style-picker-arrow", "More table styles"),
  name("TableStylesPopover", ".o-new-table-style", "New table style"),
  add("ChartPanel", ".o-panel", { role: "tablist" }),
  add("ChartPanel", ".o-panel-configuration", {
    role: "tab",
    "t-att-aria-selected": "store.panel === 'configuration' ? 'true' : 'false'",
  }),
  add("ChartPanel", ".o-panel-design", {
    role: "tab",
    "t-att-aria-selected": "store.panel === 'design' ? 'true' : 'false'",
  }),
];

/** What hears clicks for all that stands in it, or for the pointer alone, and is no button itself. */
const places = [
  ".o-spreadsheet-topbar, .o-spreadsheet-bottom-bar, .o-grid-container, .o-grid, .o-grid-overlay",
  ".o-row-resizer, .o-col-resizer, .o-ripple-container, .o-composer, .o-sheet-name, .o-sheet-icon",
  ".o-figure, .o-number-editor, .o-filter-menu-list, .o-popover, .colors-grid, .o-menu-item",
  ".o-sidePanel.collapsed, .o-dashboard-clickable-cell, canvas, tr",
].join(", ");

const controls = new Set(["a", "button", "input", "label", "select", "textarea", "t"]);

/** The grid's templates with roles, names and stops for the keyboard, which 19.3 has few of. */
export function accessibleTemplates(xml: string): Document {
  const templates = new DOMParser().parseFromString(xml, "text/xml");
  for (const { template, selector, attributes } of additions) {
    const found = Array.from(templates.documentElement.children)
      .find((one) => one.getAttribute("t-name")?.replace(/^o-spreadsheet[-.]/, "") === template)
      ?.querySelectorAll(selector);
    if (!found || found.length === 0)
      throw new Error(`the grid's template ${template} has no ${selector}`);
    for (const element of found) setAttributes(element, attributes);
  }
  for (const element of templates.querySelectorAll("*")) if (isButton(element)) makeButton(element);
  for (const template of templates.documentElement.children) nameByTitles(template);
  return templates;
}

function setAttributes(element: Element, attributes: Addition["attributes"]): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(key);
    else element.setAttribute(key, value);
  }
}

/** The grid makes buttons of any element that hears clicks. */
function isButton(element: Element): boolean {
  if (!/^[a-z]/.test(element.tagName) || controls.has(element.tagName)) return false;
  const hears = Array.from(element.attributes).some(
    ({ name: key, value }) => key.startsWith("t-on-click") && value !== "",
  );
  return hears && !element.matches(places);
}

function makeButton(element: Element): void {
  if (!element.hasAttribute("role")) element.setAttribute("role", "button");
  const hasStop = ["tabindex", "t-att-tabindex"].some((key) => element.hasAttribute(key));
  if (!hasStop || element.classList.contains("o-list-sheets"))
    element.setAttribute("tabindex", "0");
}

/** In the side panels what a field is for stands above it, as a title. */
function nameByTitles(template: Element): void {
  let title: string | null = null;
  for (const element of template.querySelectorAll("*")) {
    if (element.matches(".o-section-title, .o-section-subtitle"))
      title = element.textContent.trim();
    else if (element.tagName === "Section")
      title = element.getAttribute("title.translate") ?? title;
    const naming = { input: "aria-label", Select: "title.translate" }[element.tagName];
    if (naming === undefined || title === null || isNamed(element)) continue;
    element.setAttribute(naming, title);
  }
}

function isNamed(element: Element): boolean {
  const names = ["aria-label", "t-att-aria-label", "title", "t-att-title", "title.translate"];
  return names.some((one) => element.hasAttribute(one)) || element.closest("label") !== null;
}
