package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/ui/parts"
)

// menuItem chooses the command of the menu with these keys.
func (s *stage) menuItem(sh fyne.Shortcut) {
	s.t.Helper()
	for _, m := range s.window.MainMenu().Items {
		for _, item := range m.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == sh.ShortcutName() {
				item.Action()
				return
			}
		}
	}
	s.t.Fatalf("the menu has no %s", sh.ShortcutName())
}

func TestTextIsCutCopiedAndPastedFromTheMenu(t *testing.T) {
	s := newStage(t)
	entry := parts.NewEntry("")
	s.page.Objects = []fyne.CanvasObject{entry}
	s.window.Canvas().Focus(entry)
	test.Type(entry, "Laurent")
	s.menuItem(&fyne.ShortcutSelectAll{})
	s.menuItem(&fyne.ShortcutCut{})
	if entry.Text != "" {
		t.Errorf("cut left %q", entry.Text)
	}
	s.menuItem(&fyne.ShortcutPaste{})
	s.menuItem(&fyne.ShortcutCopy{})
	s.menuItem(&fyne.ShortcutPaste{})
	if got, want := entry.Text, "LaurentLaurent"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
