package ui

import (
	"fmt"
	"time"

	"greffe/cases"
	"greffe/cases/register"
)

// scenesOfEntrance are the ways in, the lock, the tour, and a register that
// cannot be reached.
func scenesOfEntrance() []Scene {
	out := []Scene{
		{Name: "locked", Day: sceneToday(), Given: sceneMachine, Show: func(f *Frame) { f.Go(Route{Page: PageDocket}); f.lock() }},
		{Name: "locked-code", Day: sceneToday(), Given: sceneMachine, Show: func(f *Frame) {
			f.Go(Route{Page: PageDocket})
			f.changePersonal(func(p *Personal) { p.Code = sceneCode(); p.Wrong, p.WrongAt = freeCodes, f.now() })
			f.lock()
		}},
		{Name: "locked-persons", Day: sceneToday(), Given: sceneMachine, Show: func(f *Frame) {
			f.Go(Route{Page: PageDocket})
			f.lock()
			f.curtain.screen.askOther()
		}},
		{Name: "settings-machine-code", Day: sceneToday(), Given: sceneMachine, Show: func(f *Frame) {
			f.changePersonal(func(p *Personal) { p.Code, p.Notify = sceneCode(), true })
			sceneSettings("machine")(f)
		}},
		{Name: "code", Day: sceneToday(), Given: sceneMachine, Show: func(f *Frame) {
			sceneSettings("machine")(f)
			if s, ok := f.current.(*settingsScreen); ok {
				s.openCode()
			}
		}},
		{Name: "offline", Day: sceneToday(), Show: func(f *Frame) {
			f.Go(Route{Page: PageDocket})
			f.showOffline(fmt.Errorf("save: %w", register.ErrFull), func() {})
		}},
		{Name: "offline-band", Day: sceneToday(), Show: func(f *Frame) {
			f.Go(Route{Page: PageDocket})
			f.windows.away.on = true
			f.showAway()
		}},
	}
	for i, name := range []string{"office", "you", "people"} {
		out = append(out, Scene{Name: "first-run-" + name, Day: sceneReport(), Empty: true, Show: func(f *Frame) {
			s, ok := f.current.(*firstRunScreen)
			if !ok {
				return
			}
			s.form.Role = cases.RoleSecretary
			s.goTo(i + 1)
		}})
	}
	for i := range 9 {
		out = append(out, Scene{Name: fmt.Sprintf("tour-%d", i+1), Day: sceneToday(), Given: sceneMachine, Show: func(f *Frame) {
			f.Go(Route{Page: PageDocket})
			f.startTour()
			for range i {
				if t := f.windows.tour; t != nil {
					t.next()
				}
			}
		}})
	}
	return out
}

// sceneMachine is a computer whose clock stands still.
func sceneMachine(g *Given) {
	g.Machine = Machine{
		Now:      func() time.Time { return time.Date(2026, 11, 24, 14, 5, 0, 0, time.UTC) },
		Personal: NewPersonalBook(nil, nil), Activity: &Activity{}, Notify: func(string, string) {},
	}
}

// sceneCode is a code that nothing opens.
func sceneCode() LockCode {
	return LockCode{Salt: make([]byte, codeSalt), Hash: make([]byte, codeHash), Passes: 1, Memory: 1, Lanes: 1}
}
