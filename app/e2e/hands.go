package e2e

import (
	"bytes"
	"os/exec"
	"strconv"
	"strings"
)

// Key presses keys, one after the other, named as xdotool names them: "ctrl+k",
// "Return", "shift+Tab".
func (s *Session) Key(keys ...string) {
	s.t.Helper()
	s.xdo(append([]string{"key", "--clearmodifiers", "--delay", "12"}, keys...)...)
}

// Press presses one key and waits for a line that contains its effect.
func (s *Session) Press(key, effect string) string {
	s.t.Helper()
	s.Key(key)
	return s.Wait(effect)
}

// Type types a text, accents too. What is not on the keyboard is pasted with
// Paste instead: asking for it here is a mistake in the journey.
func (s *Session) Type(text string) {
	s.t.Helper()
	if r, missing := untypeable(text, s.options.Layout); missing {
		s.t.Fatalf("%q is not on the keyboard, in %q: paste it", r, text)
	}
	if text != "" {
		s.xdo("type", "--clearmodifiers", "--delay", "12", "--", text)
	}
}

// Replace replaces all that stands in the field that has the focus.
func (s *Session) Replace(text string) {
	s.t.Helper()
	s.Key("ctrl+a")
	if text == "" {
		s.Key("BackSpace")
		return
	}
	s.Type(text)
}

// Paste puts any text on the clipboard and presses Ctrl+V.
func (s *Session) Paste(text string) {
	s.t.Helper()
	c := exec.Command("xclip", "-selection", "clipboard", "-in")
	c.Env = s.screen.env()
	c.Stdin = strings.NewReader(text)
	if err := c.Run(); err != nil { // it leaves behind a child that serves the clipboard, and ends with the screen
		s.t.Fatalf("xclip: %v", err)
	}
	held, err := s.command("xclip", "-selection", "clipboard", "-out")
	if err != nil || !bytes.Equal(held, []byte(text)) {
		s.t.Fatalf("the clipboard holds %q, not %q: %v", held, text, err)
	}
	s.Key("ctrl+v")
}

// Click clicks at a place of the screen, in pixels from the top left corner.
func (s *Session) Click(x, y int) {
	s.t.Helper()
	s.xdo("mousemove", "--sync", strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

// TabTo presses Tab until the program says that the focus is on something that
// contains the text, and returns that line. It gives up after a full round of
// what a screen may hold.
func (s *Session) TabTo(text string) string {
	s.t.Helper()
	return s.walkTo("Tab", text)
}

// BackTo is TabTo the other way round.
func (s *Session) BackTo(text string) string {
	s.t.Helper()
	return s.walkTo("shift+Tab", text)
}

func (s *Session) walkTo(key, text string) string {
	s.t.Helper()
	var met []string
	for range 120 {
		line := s.Press(key, "focus ")
		if strings.Contains(line, text) {
			return line
		}
		met = append(met, line)
	}
	s.t.Fatalf("no focus on %q; %s met:\n%s", text, key, strings.Join(met, "\n"))
	return ""
}

func (s *Session) xdo(args ...string) {
	s.t.Helper()
	if said, err := s.command("xdotool", args...); err != nil {
		s.t.Fatalf("xdotool %s: %v %s", strings.Join(args, " "), err, said)
	}
}

func pid(c *exec.Cmd) string { return strconv.Itoa(c.Process.Pid) }
