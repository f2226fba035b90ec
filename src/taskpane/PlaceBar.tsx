import * as React from "react";
import { usePane } from "./pane";

const PLACES = ["sheets", "thisSheet", "functions", "sharing", "settings"] as const;
export type Place = (typeof PLACES)[number];

interface Props {
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}

/** The narrow bar at the top. */
export function PlaceBar({ place, onGo }: Props) {
  const { places: say } = usePane().words;
  return (
    <nav className="vp-places" aria-label={say.label}>
      {PLACES.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === place ? "page" : undefined}
          onClick={() => onGo(each)}
        >
          {say[each]}
        </button>
      ))}
    </nav>
  );
}
