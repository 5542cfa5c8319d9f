package e2e

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"time"
)

// A trace is what the program printed, line by line, and how far the journey
// has read it.
type trace struct {
	mu    sync.Mutex
	lines []string
	read  int  // lines before this one are past
	ended bool // the program has closed its output
	told  bool // a fault was reported, which is enough
	news  chan struct{}
}

// newTrace follows a program's output, and copies it to a file.
func newTrace(r io.Reader, file io.Writer) *trace {
	t := &trace{news: make(chan struct{}, 1)}
	go t.follow(r, file)
	return t
}

func (t *trace) follow(r io.Reader, file io.Writer) {
	lines := bufio.NewReader(r)
	for {
		line, err := lines.ReadString('\n')
		if line != "" {
			_, _ = io.WriteString(file, line) // the copy is a convenience
		}
		t.mu.Lock()
		if line != "" {
			t.lines = append(t.lines, strings.TrimRight(line, "\r\n"))
		}
		t.ended = err != nil
		t.mu.Unlock()
		select {
		case t.news <- struct{}{}:
		default: // a reader has not yet seen the former news; it will find these lines too
		}
		if err != nil {
			return
		}
	}
}

// next returns the first line from here on that the pattern matches, with its
// groups, and puts it into the past with all before it.
func (t *trace) next(pattern *regexp.Regexp, within time.Duration) ([]string, error) {
	late := time.NewTimer(within)
	defer late.Stop()
	for {
		found, ended, err := t.scan(pattern)
		if err != nil || found != nil {
			return found, err
		}
		if ended {
			return nil, fmt.Errorf("the program ended before %q; it had said:\n%s", pattern, t.tail())
		}
		select {
		case <-t.news:
		case <-late.C:
			return nil, fmt.Errorf("no %q within %v; the program had said:\n%s", pattern, within, t.tail())
		}
	}
}

func (t *trace) scan(pattern *regexp.Regexp) (found []string, ended bool, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.fault(); err != nil {
		return nil, false, err
	}
	for i := t.read; i < len(t.lines); i++ {
		if found := pattern.FindStringSubmatch(t.lines[i]); found != nil {
			t.read = i + 1
			return found, false, nil
		}
	}
	return nil, t.ended, nil
}

// lastFault is the first fault in all that was said, unless it was reported.
func (t *trace) lastFault() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.told {
		return nil
	}
	return t.fault()
}

// fault reports the first line that says the program is wrong, and what follows it.
func (t *trace) fault() error {
	for i, line := range t.lines {
		if faulty(line) {
			t.told = true
			return fmt.Errorf("the program reports a fault:\n%s", strings.Join(t.lines[i:min(i+12, len(t.lines))], "\n"))
		}
	}
	return nil
}

// tail is the last lines, for a report.
func (t *trace) tail() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.Join(t.lines[max(0, len(t.lines)-25):], "\n")
}

// said is how many lines the program has written.
func (t *trace) said() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.lines)
}

// since is what it wrote after its first n lines.
func (t *trace) since(n int) []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]string(nil), t.lines[n:]...)
}

// faulty tells whether by this line the program, the toolkit, its thread checker, the race
// detector or the Go runtime says that something is wrong. Two of the toolkit's
// complaints are none: the virtual screen has no session bus, from which it
// would learn the system's theme; and a program that ended young leaves an empty
// file of preferences.
func faulty(line string) bool {
	for _, harmless := range []string{"failed to watch theme settings", "Preferences load error"} {
		if strings.Contains(line, harmless) {
			return false
		}
	}
	if strings.HasPrefix(line, "fault ") { // what the program itself could not do
		return true
	}
	for _, mark := range []string{"Error in Fyne call thread", "Fyne error:", "WARNING: DATA RACE", "panic: ", "fatal error: "} {
		if strings.Contains(line, mark) {
			return true
		}
	}
	return false
}
