import { useEffect, useState } from "react";
import type { Observable } from "./state";

/** The present value; the component is drawn again when it is replaced. */
export function useObservable<T extends object>(observable: Observable<T>): T {
  const [value, setValue] = useState(observable.value);
  useEffect(() => {
    setValue(observable.value);
    return observable.subscribe(setValue);
  }, [observable]);
  return value;
}
