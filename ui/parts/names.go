package parts

import (
	"cmp"

	"fyne.io/fyne/v2"
)

// NameOf says what kind of part something is, and its name: how the trace and
// the order of the keyboard write it.
func NameOf(o fyne.CanvasObject) string { return describe(o) }

// The rows and heads inside a part are no stops of Tab, but can be pressed: a
// reader of the screen hears what each is.

// AccessibilityLabel returns the words of the head.
func (h *tabHead) AccessibilityLabel() string { return h.tabs.Items[h.index].Label }

// AccessibilityRole returns that this can be pressed.
func (h *tabHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel returns what the row is, else the name of the list.
func (r *listRow) AccessibilityLabel() string {
	l := r.list
	if l.Label != nil && r.index >= 0 && r.index < l.Length() {
		return cmp.Or(l.Label(r.index), l.Name)
	}
	return l.Name
}

// AccessibilityRole returns that this can be pressed.
func (r *listRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel returns the title of the column, else the name of the table.
func (c *columnHead) AccessibilityLabel() string {
	return cmp.Or(c.of.of.Columns[c.index].Title, c.of.of.List.Name)
}

// AccessibilityRole returns that this can be pressed.
func (c *columnHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel returns the title of the column.
func (t *gridTitle) AccessibilityLabel() string { return t.of.of.Columns()[t.index].Title }

// AccessibilityRole returns that this can be pressed.
func (t *gridTitle) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
