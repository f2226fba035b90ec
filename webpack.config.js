const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { functionsBuild } = require("./build/functions-build");
const { manifestFor } = require("./build/manifest");
const { settings } = require("./build/settings");

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const paneCsp = (scripts) =>
  `default-src 'none'; script-src 'self'${scripts}; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

const at = (...parts) => path.resolve(__dirname, ...parts);

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "ts-loader",
    options: {
      transpileOnly: true,
      configFile: at("tsconfig.json"),
      compilerOptions: { noEmit: false },
    },
  },
};
const styles = { test: /\.css$/, use: [{ loader: "style-loader" }, { loader: "css-loader" }] };

/** The pane's page, for Excel and, with the office.js of the npm package on a simulated host, for the workbench. */
const panePage = ({ filename, officeJs, connect, csp, scripts }) =>
  new HtmlPlugin({
    filename,
    template: at("src/taskpane/taskpane.html"),
    inject: false,
    officeJs,
    connect,
    csp,
    scripts,
  });

function addin({ namespace, origin }, shared) {
  const functions = functionsBuild({ origin, namespace });
  return {
    ...shared,
    name: "addin",
    entry: { functions: functions.entry, taskpane: at("src/taskpane/index.tsx") },
    output: {
      path: at("dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: { keep: /^workbench[\\/]/ },
    },
    module: { rules: [...functions.rules, typescript, styles] },
    plugins: [
      new DefinePlugin({ FUNCTION_NAMESPACE: JSON.stringify(namespace) }),
      ...functions.plugins,
      panePage({
        filename: "taskpane.html",
        officeJs: OFFICE_JS,
        connect: undefined,
        csp: paneCsp(" https://appsforoffice.microsoft.com"),
        scripts: ["functions.js", "taskpane.js"],
      }),
      panePage({
        filename: "workbench/taskpane.html",
        officeJs: "office-js/office.js",
        connect: "connect.js",
        csp: paneCsp(""),
        scripts: ["../functions.js", "../taskpane.js"],
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png" },
          {
            from: "manifest.xml",
            transform: (source) => manifestFor(source.toString(), { origin, namespace }),
          },
          { from: "LICENSE", to: "LICENSE.txt" },
          { from: "THIRD-PARTY-NOTICES.md" },
        ],
      }),
    ],
  };
}

/** The workbench: the spreadsheet (LGPL) stays in files of its own, unmodified, and never enters the add-in's bundles. */
function workbench({ namespace }, shared) {
  return {
    ...shared,
    name: "workbench",
    entry: {
      workbench: at("src/workbench/page/index.tsx"),
      connect: at("src/workbench/page/connect.ts"),
    },
    output: {
      path: at("dist/workbench"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
    },
    externals: { "@odoo/o-spreadsheet": "o_spreadsheet", "@odoo/owl": "owl" },
    module: { rules: [typescript, styles] },
    plugins: [
      new DefinePlugin({ FUNCTION_NAMESPACE: JSON.stringify(namespace) }),
      new HtmlPlugin({
        filename: "index.html",
        template: at("src/workbench/page/index.html"),
        inject: false,
      }),
      new CopyPlugin({
        patterns: [
          {
            from: "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.{min.iife.js,css,xml}",
            to: "vendor/[name][ext]",
            info: { minimized: true },
          },
          {
            from: "node_modules/@odoo/owl/dist/owl.iife.min.js",
            to: "vendor/[name][ext]",
            info: { minimized: true },
          },
          {
            from: "node_modules/chart.js/dist/chart.umd.js",
            to: "vendor/[name][ext]",
            info: { minimized: true },
          },
          { from: "node_modules/bootstrap/dist/css/bootstrap.min.css", to: "vendor/[name][ext]" },
          {
            from: "node_modules/font-awesome/css/font-awesome.min.css",
            to: "vendor/css/[name][ext]",
          },
          {
            from: "node_modules/font-awesome/fonts/fontawesome-webfont.woff2",
            to: "vendor/fonts/[name][ext]",
          },
          { from: "assets/samples", to: "samples" },
          { from: "assets/icons/*.{svg,png}", to: "icons/[name][ext]" },
        ],
      }),
    ],
  };
}

/** Excel loads pages over https only; the certificates are those that office-addin-dev-certs installs. */
async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: 3000,
    server: { type: "https", options: await getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
    hot: false,
  };
}

module.exports = async (env, argv) => {
  const chosen = settings(env);
  const production = argv.mode !== "development";
  const shared = {
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    target: ["web", "es2021"],
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    cache: {
      type: "filesystem",
      version: JSON.stringify(chosen),
      cacheDirectory: at(".cache"),
      buildDependencies: { config: [__filename, at("build/manifest.js"), at("build/settings.js")] },
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
  const served = env.WEBPACK_SERVE ? { devServer: await devServer() } : {};
  return [{ ...addin(chosen, shared), ...served }, workbench(chosen, shared)];
};
