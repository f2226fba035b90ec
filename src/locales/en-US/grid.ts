/** The few words of the grid that mean something else here: protection is Excel's, cell by cell. */
export const grid = {
  "This sheet is locked and cannot be modified. Please unlock it first.":
    "The sheet is protected: only its unlocked cells can be changed.",
};
