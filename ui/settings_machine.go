package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/ui/parts"
)

// machineWidth is how wide the texts of the tab are made, in pixels.
const machineWidth = 700

// machineTab is what the person at work chooses for this computer alone: the
// lock, a code, a notice of what is due.
func (s *settingsScreen) machineTab() fyne.CanvasObject {
	f := s.frame
	p, fields := f.personal(), newFormFields(f, nil)
	return s.card(parts.V(16,
		parts.NewWrap(f.T("machine.personal", message.Text("name", f.Desk.User().Name)), parts.Body, parts.ColorMuted, machineWidth),
		s.lockFields(fields, p), parts.HLine(), s.codeFields(p), parts.HLine(), s.noticeFields(p)), nil)
}

// change changes what the person chose on this machine.
func (f *Frame) changePersonal(change func(*Personal)) {
	f.Machine.Personal.Change(f.Desk.User().ID, change)
}

func (s *settingsScreen) lockFields(fields *formFields, p Personal) fyne.CanvasObject {
	f, at := s.frame, -1
	var words []string
	for i, minutes := range lockChoices() {
		word := f.T("machine.lock.minutes", message.Number("n", minutes))
		if minutes == 0 {
			word = f.T("machine.lock.never")
		}
		words = append(words, word)
		if minutes == p.LockAfter {
			at = i
		}
	}
	now := parts.NewButton(f.T("command.lock"), "lock-simple", parts.Secondary, f.lock)
	after := fields.choose("lock", f.T("machine.lock.after"), f.T("machine.lock.hint"), words, at, func(i int) {
		f.changePersonal(func(p *Personal) { p.LockAfter = lockChoices()[i] })
		f.stir()
	})
	after.SetLines(2)
	return parts.V(10,
		parts.Columns(12, []float32{-1, 0}, parts.NewText(f.T("machine.lock"), parts.Sub, parts.ColorText), now),
		parts.H(0, parts.Fix(machineWidth-220, 0, after), parts.Spacer()),
		parts.NewBanner(parts.ToneInfo, "", f.T("machine.lock.honest")))
}

func (s *settingsScreen) codeFields(p Personal) fyne.CanvasObject {
	f := s.frame
	head := parts.NewText(f.T("machine.code"), parts.Sub, parts.ColorText)
	if !p.Code.IsSet() {
		return parts.V(10, head, parts.NewWrap(f.T("machine.code.none"), parts.Body, parts.ColorText, machineWidth),
			parts.H(8, parts.NewButton(f.T("machine.code.choose"), "lock-simple", parts.Secondary, s.openCode), parts.Spacer()))
	}
	return parts.V(10, head, parts.NewWrap(f.T("machine.code.set"), parts.Body, parts.ColorText, machineWidth),
		parts.H(8, parts.NewButton(f.T("machine.code.change"), "lock-simple", parts.Secondary, s.openCode),
			parts.NewButton(f.T("machine.code.remove"), "", parts.Secondary, s.openCodeRemoval), parts.Spacer()),
		parts.NewWrap(f.T("machine.code.forgotten"), parts.Caption, parts.ColorMuted, machineWidth))
}

func (s *settingsScreen) noticeFields(p Personal) fyne.CanvasObject {
	f := s.frame
	check := parts.NewCheck(f.T("machine.notify.check"), func(on bool) {
		f.changePersonal(func(p *Personal) { p.Notify = on })
	})
	check.SetChecked(p.Notify)
	hint := f.T("machine.notify.hint")
	if f.Machine.Notify == nil {
		check.Disable()
		hint = f.T("machine.notify.unavailable")
	}
	return parts.V(8, parts.NewText(f.T("machine.notify"), parts.Sub, parts.ColorText), check,
		parts.NewWrap(hint, parts.Caption, parts.ColorMuted, machineWidth))
}

// codeForm is the sheet that chooses, changes or removes the code.
type codeForm struct {
	screen *settingsScreen
	fields *formFields
	now    string // the code there was
	first  string
	again  string
	sheet  *parts.Sheet
	asked  Generation
	busy   bool
}

// codeEntry is a field of a code, which shows dots.
func (c *codeForm) codeEntry(key, label, hint string, to *string) *parts.Field {
	e := parts.NewEntry("")
	e.Password = true
	e.OnChanged = func(text string) {
		*to = text
		c.fields.touched(key)
	}
	return c.fields.add(key, label, hint, false, e)
}

// openCode chooses a code, or another one.
func (s *settingsScreen) openCode() { s.openCodeForm(false) }

// openCodeRemoval removes the code.
func (s *settingsScreen) openCodeRemoval() { s.openCodeForm(true) }

func (s *settingsScreen) openCodeForm(removal bool) {
	f := s.frame
	c := &codeForm{screen: s, fields: newFormFields(f, nil)}
	had := f.personal().Code.IsSet()
	body := parts.V(12)
	if had {
		body.Add(c.codeEntry("now", f.T("machine.code.now"), "", &c.now))
	}
	title, verb := f.T("machine.code.choose"), f.T("button.save")
	switch {
	case removal:
		title, verb = f.T("machine.code.remove"), f.T("machine.code.remove")
	case had:
		title = f.T("machine.code.change")
	}
	if !removal {
		body.Add(c.codeEntry("first", f.T("machine.code.new"), f.T("machine.code.new.hint"), &c.first))
		body.Add(c.codeEntry("again", f.T("machine.code.again"), "", &c.again))
	}
	c.sheet = parts.NewSheet(title, f.T("machine.code.lead"), body)
	c.sheet.Width = 460
	c.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, c.sheet.Close)}
	c.sheet.Primary = parts.NewButton(verb, "", parts.Primary, func() { c.submit(removal) })
	f.Sheet("code", c.sheet)
}

// problems are what is wrong with the new code.
func (c *codeForm) problems(removal bool) []formProblem {
	var out []formProblem
	switch {
	case removal:
	case len([]rune(c.first)) < leastCode:
		out = append(out, formProblem{"first", message.New("machine.code.short")})
	case c.first != c.again:
		out = append(out, formProblem{"again", message.New("machine.code.differs")})
	}
	return out
}

var errWrongCode = errors.New("not the code")

// submit checks the code there was, makes the new one and keeps it.
func (c *codeForm) submit(removal bool) {
	f := c.screen.frame
	if c.busy || !c.fields.show(c.problems(removal)) {
		return
	}
	p, typed, chosen := f.personal(), c.now, c.first
	if left := p.pauseLeft(f.now()); left > 0 {
		c.fields.show([]formProblem{{"now", pauseMessage(left)}})
		return
	}
	c.busy = true
	Load(f.Work, &c.asked, func(context.Context) (LockCode, error) {
		switch {
		case p.Code.IsSet() && !p.Code.opens(typed):
			return LockCode{}, errWrongCode
		case removal:
			return LockCode{}, nil
		}
		return newLockCode(chosen), nil
	}, func(code LockCode, err error) {
		c.busy = false
		if err != nil {
			f.changePersonal(func(p *Personal) { p.Wrong, p.WrongAt = p.Wrong+1, f.now() })
			c.fields.show([]formProblem{{"now", message.New("lock.code.wrong")}})
			return
		}
		f.changePersonal(func(p *Personal) { p.Code, p.Wrong = code, 0 })
		c.sheet.Close()
		said := f.T("machine.code.kept")
		if removal {
			said = f.T("machine.code.removed")
		}
		f.toast(said, nil)
		c.screen.show()
	})
}
