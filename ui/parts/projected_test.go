package parts

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestEnterIsTakenAndShiftEnterBreaksTheLine(t *testing.T) {
	test.NewTempApp(t)
	a := NewArea("", 2)
	w := test.NewTempWindow(t, a)
	w.Canvas().Focus(a)
	entered := ""
	a.OnEnter = func() { entered = a.Text }
	test.Type(a, "one")
	a.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	a.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if entered != "" {
		t.Fatal("Shift+Enter enters the line")
	}
	test.Type(a, "two")
	a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := "one\ntwo"; entered != want {
		t.Errorf("Enter takes %q, want %q", entered, want)
	}
	a.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftRight})
	a.FocusLost() // the key comes up elsewhere
	entered = ""
	a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnter})
	if entered == "" {
		t.Error("Shift is still held after the keyboard went elsewhere")
	}
}

func TestAMaskedChoiceIsNotToBeSeen(t *testing.T) {
	test.NewTempApp(t)
	chosen := VoteNone
	s := NewVoteSegment([3]string{"For", "Against", "Abstain"}, func(i int) { chosen = i })
	s.Masked, s.Veil = true, "Received"
	test.NewTempWindow(t, s)
	look := func() string {
		out := ""
		for _, w := range s.words {
			out += w.Text + "|"
		}
		return out
	}
	if got, want := look(), "For|Against|Abstain|"; got != want {
		t.Errorf("nothing chosen looks like %q, want %q", got, want)
	}
	for _, letter := range "pcb" {
		s.TypedRune(letter)
		if got, want := look(), "|Received|"+"|"; got != want {
			t.Errorf("after %c it looks like %q, want %q", letter, got, want)
		}
	}
	if chosen != VoteAbstain {
		t.Errorf("the letters choose %d", chosen)
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if chosen != VoteAbstain {
		t.Error("an arrow changes what nobody sees")
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if chosen != VoteNone {
		t.Error("Delete does not clear")
	}
}

func TestATextFieldLetsTheWindowsKeysThrough(t *testing.T) {
	const ctrl = fyne.KeyModifierShortcutDefault
	for name, x := range map[string]struct {
		s    fyne.Shortcut
		text bool
	}{
		"Ctrl+B":         {&desktop.CustomShortcut{KeyName: fyne.KeyB, Modifier: ctrl}, false},
		"Ctrl+Page Down": {&desktop.CustomShortcut{KeyName: fyne.KeyPageDown, Modifier: ctrl}, false},
		"Ctrl+Left":      {&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: ctrl}, true},
		"Ctrl+Backspace": {&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: ctrl}, true},
		"Ctrl+Enter":     {&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: ctrl}, true},
		"the clipboard":  {&fyne.ShortcutPaste{}, true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := ofText(x.s); got != x.text {
				t.Errorf("of the text: %t, want %t", got, x.text)
			}
		})
	}
}

func TestAnEnlargedThemeLeavesTheOtherAsItIs(t *testing.T) {
	plain := NewTheme(Appearance{Scale: ScaleLarge})
	large := plain.Enlarged(1.2)
	if got := large.Appearance().Scale; got != ScaleLarge*1.2 {
		t.Errorf("the scale is %v", got)
	}
	if got := plain.Appearance().Scale; got != ScaleLarge {
		t.Errorf("the former scale is %v", got)
	}
}
