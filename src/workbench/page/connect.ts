/**
 * Runs in the task pane's page before office.js: the page around it plays Excel.
 * office.js looks for its host once, while it loads, so the bridge has to stand by then.
 */
window.parent.valuePricingHost?.connect(window);
