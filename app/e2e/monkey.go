package e2e

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"time"
)

// A Monkey clicks and types at random in the real window, and now and then ends
// the program, or cuts its power, and starts it again on the same register.
type Monkey struct {
	*Session
	Rand *rand.Rand
	done int
}

// monkeyKeys are pressed at random; Alt+F4 and the keys of the screen's own
// windows are not ours.
var monkeyKeys = []string{
	"Tab", "Tab", "shift+Tab", "Return", "Return", "space", "Escape", "Escape", "Up", "Down", "Left", "Right", "Prior", "Next", "Home", "End",
	"BackSpace", "Delete", "F1", "F4", "F5", "F6", "F11", "F12", "ctrl+Return", "ctrl+k", "ctrl+n", "ctrl+f", "ctrl+j", "ctrl+r", "ctrl+l",
	"ctrl+z", "ctrl+y", "ctrl+s", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+e", "ctrl+w", "ctrl+Tab", "ctrl+Next", "ctrl+Prior", "ctrl+shift+o",
	"alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "alt+9", "alt+Left", "alt+Right", "ctrl+comma", "ctrl+F1", "period",
}

var monkeyTexts = []string{"Camille", "12/10", "+8", "lundi", "pfcb", "jkgsr", "5.3", "1A 204 118 7734 2", "DC-2026-001", "99:99", "é à ç", "tout à fait autre chose"}

// Act does n things at random, and fails at the first fault the program reports.
func (m *Monkey) Act(n int) {
	m.t.Helper()
	for range n {
		select {
		case <-m.gone: // by Quit in the menu, or by closing the window
			m.WaitEnd()
			m.Start("-register", m.Register())
		default:
		}
		m.done++
		m.once()
		if err := m.trace.lastFault(); err != nil {
			m.picture("fault")
			m.t.Fatalf("after %d actions: %v", m.done, err)
		}
	}
}

func (m *Monkey) once() {
	x, y := strconv.Itoa(m.Rand.IntN(m.options.Width)), strconv.Itoa(m.Rand.IntN(m.options.Height))
	switch n := m.Rand.IntN(10); {
	case n < 4:
		m.try("mousemove", x, y, "click", "1")
	case n < 5:
		m.try("mousemove", x, y, "click", strconv.Itoa(3+m.Rand.IntN(3))) // the other button, and the wheel
	case n < 8:
		m.try("key", "--clearmodifiers", monkeyKeys[m.Rand.IntN(len(monkeyKeys))])
	case n < 9:
		m.try("type", "--delay", "3", "--", monkeyTexts[m.Rand.IntN(len(monkeyTexts))])
	default:
		m.try("mousedown", "1", "mousemove", x, y, "mouseup", "1")
	}
}

// try gives the screen's tool an order; that the window has just gone is seen
// by the next look at the program.
func (m *Monkey) try(args ...string) {
	if said, err := m.command("xdotool", args...); err != nil {
		m.t.Logf("xdotool %v: %v %s", args, err, said)
	}
}

// Live acts for a while and now and then starts the program again. What a fault
// needs to be seen again is in the trace.
func (m *Monkey) Live(lasting time.Duration, least int) {
	m.t.Helper()
	m.Choose(m.Home() + "/monkey.out")
	m.Start("-demo", "-today", "2026-11-24", "-register", m.Register())
	for end := time.Now().Add(lasting); m.done < least || time.Now().Before(end); {
		m.Act(least)
		if m.program == nil {
			continue
		}
		if m.Rand.IntN(2) == 0 {
			m.Kill()
		} else {
			m.Stop()
		}
		m.Start("-register", m.Register())
	}
	m.Stop()
	m.t.Logf("%s", fmt.Sprintf("%d actions", m.done))
}
