package e2e

import (
	"bytes"
	"os/exec"
	"regexp"
	"strconv"
	"strings"

	"greffe/cases/message"
)

// Key presses keys, one after the other, named as xdotool names them: "ctrl+k",
// "Return", "shift+Tab".
func (s *Session) Key(keys ...string) {
	s.t.Helper()
	s.xdo(append([]string{"key", "--clearmodifiers", "--delay", "3"}, keys...)...)
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
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			s.Key("Return")
		}
		if line != "" {
			s.xdo("type", "--clearmodifiers", "--delay", "3", "--", line)
		}
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
	var held []byte
	var err error
	for range 200 { // the child takes the clipboard only when its turn comes; each question is a program of its own
		if held, err = s.command("xclip", "-selection", "clipboard", "-out"); err == nil && bytes.Equal(held, []byte(text)) {
			s.Key("ctrl+v")
			return
		}
	}
	s.t.Fatalf("the clipboard holds %q, not %q: %v", held, text, err)
}

// Click clicks at a place of the screen, in pixels from the top left corner.
func (s *Session) Click(x, y int) {
	s.t.Helper()
	s.xdo("mousemove", "--sync", strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

// TabTo presses Tab until the program says that the focus is on something that
// contains the text, and returns that line. It gives up after a few rounds.
func (s *Session) TabTo(text string) string {
	s.t.Helper()
	return s.walkTo("Tab", text, func(line string) bool { return strings.Contains(line, text) })
}

// BackTo is TabTo the other way round.
func (s *Session) BackTo(text string) string {
	s.t.Helper()
	return s.walkTo("shift+Tab", text, func(line string) bool { return strings.Contains(line, text) })
}

func (s *Session) walkTo(key, text string, there func(line string) bool) string {
	s.t.Helper()
	s.settle()
	var met []string
	for range 150 { // more than twice round a long form
		line := s.Press(key, "focus ")
		if there(line) {
			return line
		}
		met = append(met, line)
	}
	s.t.Fatalf("no focus on %q; %s met:\n%s", text, key, strings.Join(met, "\n"))
	return ""
}

// settle waits until the program has done with the keys pressed before, so that
// what it still says of them is past: it presses a key that nothing uses.
func (s *Session) settle() {
	s.t.Helper()
	s.Press("F9", "key F9")
}

// focused is what a line of the trace says has the keyboard: its kind, its
// label, and where it is.
func focused(line string) (label string, x, y int) {
	m := regexp.MustCompile(`^focus \S+ ?(.*?)(?: @(-?\d+),(-?\d+))?$`).FindStringSubmatch(line)
	if m == nil {
		return "", 0, 0
	}
	x, _ = strconv.Atoi(m[2])
	y, _ = strconv.Atoi(m[3])
	return m[1], x, y
}

// To walks with Tab to what the window labels with a key of the translations,
// and with nothing else.
func (s *Session) To(key string, values ...message.Value) string {
	s.t.Helper()
	label := s.word(key, values...)
	return s.walkTo("Tab", label, func(line string) bool {
		found, _, _ := focused(line)
		return strings.EqualFold(found, label)
	})
}

// At waits until the program has put the keyboard on something, as on the first
// field of a sheet that opens.
func (s *Session) At(key string, values ...message.Value) {
	s.t.Helper()
	label := s.word(key, values...)
	s.WaitMatch(`^focus \S+ ` + regexp.QuoteMeta(label) + `( @\S+)?$`)
}

// Fill walks to a field and types into it, over what it held.
func (s *Session) Fill(key, text string) {
	s.t.Helper()
	s.To(key)
	s.Enter(text)
}

// Enter replaces what stands in the field that has the keyboard, and waits until
// the program has taken the last character.
func (s *Session) Enter(text string) {
	s.t.Helper()
	s.Replace(text)
	s.WaitMatch(`^typed .*: ` + regexp.QuoteMeta(strings.ReplaceAll(text, "\n", " / ")) + `$`)
}

// Pick walks to a choice of a list, finds an entry by the letters typed, and takes it.
func (s *Session) Pick(key, letters string) {
	s.t.Helper()
	s.To(key)
	s.Type(letters[:1])
	s.Wait("focus selectMenu ")
	s.Type(letters[1:])
	s.Press("Return", "chosen ")
}

// Do walks to a button or a row and presses it with Space.
func (s *Session) Do(key string, values ...message.Value) {
	s.t.Helper()
	s.To(key, values...)
	s.Key("space")
}

// ClickOn walks to something and presses it with the mouse, where the program
// says that it is.
func (s *Session) ClickOn(key string, values ...message.Value) {
	s.t.Helper()
	_, x, y := focused(s.To(key, values...))
	s.Click(x, y)
}

func (s *Session) xdo(args ...string) {
	s.t.Helper()
	if said, err := s.command("xdotool", args...); err != nil {
		s.t.Fatalf("xdotool %s: %v %s", strings.Join(args, " "), err, said)
	}
}

func pid(c *exec.Cmd) string { return strconv.Itoa(c.Process.Pid) }
