package e2e

import (
	"bytes"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
)

// A tally counts what the person's hands do besides typing texts: each click,
// and each key that commands or chooses — Tab, Enter, an arrow, a shortcut (one,
// with whatever is held down), a letter that takes a choice. The characters of
// a text typed into a field are not counted, nor the key that only asks the
// program what can be seen.
type tally struct{ steps []handful }

// A handful is what one step took.
type handful struct {
	step         string
	clicks, keys int
}

func (t *tally) begin(step string) { t.steps = append(t.steps, handful{step: step}) }

func (t *tally) last() *handful {
	if len(t.steps) == 0 {
		t.begin("")
	}
	return &t.steps[len(t.steps)-1]
}

// total is all clicks and keys.
func (t *tally) total() int {
	n := 0
	for _, h := range t.steps {
		n += h.clicks + h.keys
	}
	return n
}

func (t *tally) String() string {
	var lines []string
	for _, h := range t.steps {
		if h.clicks+h.keys > 0 {
			lines = append(lines, fmt.Sprintf("%4d  %2d clicks, %2d keys  %s", h.clicks+h.keys, h.clicks, h.keys, h.step))
		}
	}
	return strings.Join(append(lines, fmt.Sprintf("%4d  in all", t.total())), "\n")
}

// Step begins a step, for the count of clicks and keys.
func (s *Session) Step(name string) { s.hands.begin(name) }

// Key presses keys, one after the other, named as xdotool names them: "ctrl+k",
// "Return", "shift+Tab".
func (s *Session) Key(keys ...string) {
	s.t.Helper()
	s.hands.last().keys += len(keys)
	s.xdo(append([]string{"key", "--clearmodifiers", "--delay", "3"}, keys...)...)
}

// Press presses one key and waits for a line that contains its effect.
func (s *Session) Press(key, effect string) string {
	s.t.Helper()
	s.Key(key)
	return s.Wait(effect)
}

// Letters types letters that choose something, each a command.
func (s *Session) Letters(letters string) {
	s.t.Helper()
	s.hands.last().keys += len([]rune(letters))
	s.Type(letters)
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
			s.xdo("key", "--clearmodifiers", "--delay", "3", "Return") // a character of the text
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
	if s.keyboardOnly {
		s.t.Fatalf("a click at %d,%d: this journey has no mouse", x, y)
	}
	s.hands.last().clicks++
	s.xdo("mousemove", "--sync", strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

func (s *Session) xdo(args ...string) {
	s.t.Helper()
	if said, err := s.command("xdotool", args...); err != nil {
		s.t.Fatalf("xdotool %s: %v %s", strings.Join(args, " "), err, said)
	}
}

func pid(c *exec.Cmd) string { return strconv.Itoa(c.Process.Pid) }
