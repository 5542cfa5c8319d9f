package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// scenesOfPosting are a posting day: letters checked, issued, printed, handed over
// at the post, and what became of them; and the approval of letters before that.
func scenesOfPosting() []Scene {
	before, day := days.Must("2026-11-04"), days.Must("2026-11-05")
	posting := func(name string, show func(*Frame)) Scene {
		return Scene{Name: name, Day: before, Today: day, Show: show}
	}
	waiting := func(open func(*Frame, []postEnvelope)) func(*Frame) {
		return func(f *Frame) {
			f.sceneIssue(sceneMinor)
			f.Go(Route{Page: PageLetters})
			open(f, f.sceneEnvelopes())
		}
	}
	out := []Scene{
		posting("package-minor", sceneDoes(sceneMinor, rules.DoNotify)),
		posting("package-check", func(f *Frame) { sceneDoes(sceneMinor, rules.DoNotify)(f); f.scenePrimary() }),
		posting("posting", func(f *Frame) { f.sceneIssue(sceneMinor); f.openPosting(f.sceneView(sceneMinor)) }),
		posting("series-issue", sceneLetters(lettersToIssue, func(s *lettersScreen) { s.bar.onIssue() })),
		posting("deposit", waiting(func(f *Frame, in []postEnvelope) { f.openDeposit(in) })),
	}
	for _, o := range postOutputs() {
		out = append(out, posting("postroom-"+string(o), waiting(func(f *Frame, in []postEnvelope) { f.openPostroom(in); f.scenePostroom(o) })))
	}
	for _, t := range lettersTabs() {
		out = append(out, Scene{Name: "letters-" + string(t), Day: day, Show: sceneLetters(t, func(*lettersScreen) {})})
	}
	return append(out,
		Scene{Name: "letters-marked", Day: before, Today: day, Show: func(f *Frame) {
			f.sceneIssue(sceneMinor)
			sceneLetters(lettersToPost, func(s *lettersScreen) {
				for _, l := range s.lines[:min(2, len(s.lines))] {
					s.bar.toggle(l)
				}
			})(f)
		}},
		Scene{Name: "returned-mail", Day: sceneNotice(), Show: func(f *Frame) { f.Go(Route{Page: PageLetters}); f.openReturnedMail() }},
		Scene{Name: "review-approval", Day: sceneChoice(), As: cases.RoleDirector, Show: func(f *Frame) { f.sceneApproval(sceneAdult) }},
		Scene{Name: "withdraw", Day: sceneDecision(), Show: func(f *Frame) {
			v := f.sceneView(sceneAdult)
			letter := v.Matter.Case.Letters[0].ID
			sceneOn(Route{Page: PageLetter, Case: v.Matter.Case.ID, Letter: letter}, func(f *Frame, s *letterScreen) {
				f.openWithdraw(v, s.letter)
			})(f)
		}},
		Scene{Name: "sending-jury", Day: sceneToday(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) { f.openSending(v, cases.LetterJury) })},
	)
}

// sceneLetters shows a tab of the list of letters, and does something there.
func sceneLetters(t lettersTabKind, do func(*lettersScreen)) func(*Frame) {
	return sceneOn(Route{Page: PageLetters}, func(_ *Frame, s *lettersScreen) {
		s.tabs.Select(slices.Index(lettersTabs(), t))
		do(s)
	})
}

// sceneIssue issues the letters that a learner's case asks for next, without numbers.
func (f *Frame) sceneIssue(learner string) {
	f.openPackage(f.sceneView(learner), packageNotify)
	f.scenePrimary()
	f.scenePrimary()
	for {
		top, ok := f.Window.Canvas().Overlays().Top().(*parts.Sheet)
		if !ok {
			return
		}
		top.Close()
	}
}

// sceneEnvelopes are those that have not left.
func (f *Frame) sceneEnvelopes() []postEnvelope {
	rows, err := f.Desk.Letters(context.Background(), register.LetterQuery{})
	if err != nil {
		f.Fault(err)
	}
	return depositable(postEnvelopes(rows))
}

// scenePostroom chooses what is made of envelopes.
func (f *Frame) scenePostroom(o postOutput) {
	top := f.Window.Canvas().Overlays().Top()
	if top == nil {
		return
	}
	parts.Walk(top, func(x fyne.CanvasObject) bool {
		s, ok := x.(*parts.Segment)
		if !ok {
			return true
		}
		i := slices.Index(postOutputs(), o)
		s.SetSelected(i)
		s.OnChange(i)
		return false
	})
}

// sceneApproval lets letters be approved first, and shows one that waits for it.
func (f *Frame) sceneApproval(learner string) {
	ctx := context.Background()
	o, err := f.Desk.Office(ctx)
	if err != nil {
		f.Fault(err)
		return
	}
	organisation := o.Organisation
	organisation.Approval = true
	director := f.Desk
	f.Desk = f.Desks.As(register.User{ID: "marion", Name: "Marion Baudry", Role: cases.RoleSecretary})
	if _, err := f.Desk.Record(ctx, register.Submission{Entries: []register.Entry{{File: cases.TheOffice(), Payload: cases.DescribeOrganisation{Organisation: organisation}}}}); err != nil {
		f.Fault(err)
		return
	}
	f.openPackage(f.sceneView(learner), packageNotify)
	f.scenePrimary()
	f.scenePrimary()
	f.Desk = director
	f.Go(Route{Page: PageReview})
}
