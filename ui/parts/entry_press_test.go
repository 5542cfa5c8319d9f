package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"greffe/ui/parts"
)

func TestAFieldStaysUnderThePointerUntilTheButtonIsLetGo(t *testing.T) {
	test.NewTempApp(t)
	area := parts.NewArea("", 4)
	entry := parts.NewEntry("")
	for name, field := range map[string]interface {
		fyne.Focusable
		desktop.Mouseable
	}{"of several lines": area, "of one line": entry} {
		t.Run(name, func(t *testing.T) {
			scroll := container.NewVScroll(parts.Pad(150, 0, 200, 0, field.(fyne.CanvasObject)))
			w := test.NewTempWindow(t, scroll)
			w.Resize(fyne.NewSize(400, 190))
			press := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
			field.MouseDown(press)
			if w.Canvas().Focused() != field {
				t.Fatal("the press does not give the keyboard")
			}
			if scroll.Offset.Y != 0 {
				t.Errorf("the page moved by %v while the button was held", scroll.Offset.Y)
			}
			field.MouseUp(press)
			if scroll.Offset.Y == 0 {
				t.Error("the field is not shown whole after the release")
			}
			w.Canvas().Unfocus()
			scroll.ScrollToTop()
			w.Canvas().Focus(field)
			if scroll.Offset.Y == 0 {
				t.Error("the field is not shown when Tab brings the keyboard")
			}
		})
	}
}
