/**
 * Where Excel keeps an add-in's settings in a file: the properties of a web extension ([MS-OWEXML] 2.2), which
 * its task pane's entry leads to.
 */
export const webExtension = {
  /** The manifest's id: by it Excel tells whose settings they are. */
  addinId: "6f0d9c52-6f2a-4f0b-9d2e-3b7a5c1e8a41",
  folder: "xl/webextensions/",
  namespace: "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
  panesNamespace: "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11",
  relationship: "http://schemas.microsoft.com/office/2011/relationships/webextension",
  panesRelationship: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  contentType: "application/vnd.ms-office.webextension+xml",
  panesContentType: "application/vnd.ms-office.webextensiontaskpanes+xml",
  /** Where an add-in that was side-loaded for development comes from. */
  reference: { version: "0.1.0.0", store: "developer", storeType: "Registry" },
} as const;
