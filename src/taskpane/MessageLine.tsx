import * as React from "react";
import { MessageBarButton } from "office-ui-fabric-react/lib/Button";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { usePane, type Message } from "./pane";

const TYPES: Readonly<Record<Message["kind"], MessageBarType>> = {
  error: MessageBarType.error,
  warning: MessageBarType.warning,
  success: MessageBarType.success,
  info: MessageBarType.info,
};

/** The newest message, until it is dismissed or another view is opened. */
export function MessageLine({ message }: { readonly message: Message | undefined }) {
  const pane = usePane();
  if (message === undefined) return null;
  const { kind, text, remedy } = message;
  return (
    <MessageBar
      className="vp-message"
      messageBarType={TYPES[kind]}
      isMultiline
      dismissButtonAriaLabel={pane.words.failures.dismiss}
      onDismiss={() => pane.tell(undefined)}
      {...(remedy && {
        actions: <MessageBarButton onClick={remedy.run}>{remedy.label}</MessageBarButton>,
      })}
    >
      {text}
    </MessageBar>
  );
}
