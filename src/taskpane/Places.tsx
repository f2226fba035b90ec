import * as React from "react";
import type { FormValues, Template } from "../templates/template";
import { entriesOf } from "./form/entries";
import type { LoadFunctions } from "./functions/metadata";
import { useLostLinks } from "./links/use-lost-links";
import { usePane } from "./pane";
import { PlaceBar, type Place } from "./PlaceBar";
import type { Settings } from "./settings/settings";
import { useSelection } from "./use-selection";
import { Functions } from "./views/Functions";
import { Gallery } from "./views/Gallery";
import { MakeSheet, type Start } from "./views/MakeSheet";
import { SharingView } from "./views/sharing/SharingView";
import { StaleBar } from "./views/sharing/StaleBar";
import { SettingsView } from "./views/SettingsView";
import { ThisSheet } from "./views/this-sheet/ThisSheet";

/** A form to open, asked for from outside the pane. */
export interface OpenRequest {
  readonly templateId: string;
  readonly sample: boolean;
}

interface Props {
  readonly request: OpenRequest | undefined;
  readonly loadFunctions: LoadFunctions;
  readonly settings: Settings;
  readonly officeLanguage: string;
  readonly onSettings: (settings: Settings) => void;
  readonly message: React.ReactNode;
}

interface Making {
  /** Another number is another form: it begins anew. */
  readonly number: number;
  readonly template: Template;
  readonly start: Start;
}

/** The five places of the pane and the ways between them. */
export function Places(props: Props) {
  const pane = usePane();
  const [place, setPlace] = React.useState<Place>("sheets");
  const [making, setMaking] = React.useState<Making>();
  const selection = useSelection(pane.workbook, pane.fail);
  useLostLinks();

  const go = (next: Place, nextMaking?: Making) => {
    pane.tell(undefined);
    setPlace(next);
    setMaking(nextMaking);
  };
  const number = (making?.number ?? 0) + 1;
  const make = (template: Template, start: Start) => go("sheets", { number, template, start });
  useOpenRequest(props.request, make);
  useSheetOfOurs(selection?.sheet?.id, () => {
    if (place === "sheets" && making === undefined) setPlace("thisSheet");
  });

  const view = (): React.ReactElement => {
    switch (place) {
      case "sheets":
        return making ? (
          <MakeSheet
            key={making.number}
            {...making}
            onBack={() => go("sheets")}
            onInspect={() => go("thisSheet")}
          />
        ) : (
          <Gallery
            onMake={(template) => make(template, { from: "draft" })}
            onSample={(template) => make(template, { from: "sample" })}
          />
        );
      case "thisSheet":
        return (
          <ThisSheet
            selection={selection}
            onToSheets={() => go("sheets")}
            onReuse={(template: Template, values: FormValues, sources) =>
              make(template, {
                from: "sheet",
                entries: { ...entriesOf(template, values, pane.locale), sources },
              })
            }
          />
        );
      case "functions":
        return <Functions load={props.loadFunctions} selection={selection} />;
      case "sharing":
        return <SharingView />;
      case "settings":
        return <SettingsView {...props} onChange={props.onSettings} />;
    }
  };
  return (
    <>
      <PlaceBar place={place} onGo={(next) => go(next)} />
      {view()}
      <StaleBar />
      {props.message}
    </>
  );
}

function useOpenRequest(
  request: OpenRequest | undefined,
  make: (template: Template, start: Start) => void,
): void {
  const { templates } = usePane();
  const makeNow = React.useRef(make);
  makeNow.current = make;
  React.useEffect(() => {
    const template = templates.find(({ id }) => id === request?.templateId);
    if (template)
      makeNow.current(template, { from: request?.sample === true ? "sample" : "draft" });
  }, [request, templates]);
}

/** Tells when the selection enters another sheet of ours. */
function useSheetOfOurs(id: string | undefined, entered: () => void): void {
  const enteredNow = React.useRef(entered);
  enteredNow.current = entered;
  React.useEffect(() => {
    if (id !== undefined) enteredNow.current();
  }, [id]);
}
