/** The few words of the grid that mean something else here: Excel's protection is cell by cell, the grid's lock is not. */
export const grid = {
  "Readonly Access": "Read-only for now",
  "Lock sheet": "Lock whole sheet",
  "Unlock sheet": "Unlock whole sheet",
  "This sheet is locked and cannot be modified. Please unlock it first.":
    "The sheet is protected: only its unlocked cells can be changed.",
};
