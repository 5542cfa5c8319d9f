package ui

import (
	"strings"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// recuseSheet records that a member does not sit in a case: the link, the
// reason, who raised it, and who sits instead.
type recuseSheet struct {
	tab     *councilTab
	sheet   *parts.Sheet
	members []cases.PersonID
	member  *parts.Select
	link    *parts.Select
	reason  *parts.Entry
	raised  *parts.Entry
	instead *parts.Select
	stands  []cases.PersonID // who could take the seat
	fields  map[string]*parts.Field
}

// recusalLinks are the links a recusal may rest on, in the order offered.
func recusalLinks() []cases.Link {
	return []cases.Link{
		cases.LinkRelative, cases.LinkVictim, cases.LinkWitness, cases.LinkReporter,
		cases.LinkMentor, cases.LinkFileAuthor, cases.LinkOther,
	}
}

// recuse opens the sheet, for a member or for one to be chosen.
func (t *councilTab) recuse(member cases.PersonID) {
	f, m := t.frame, t.view.Matter
	s := &recuseSheet{tab: t, fields: map[string]*parts.Field{}}
	for _, x := range m.Council().Seats {
		if _, done := m.Case.Recused(x.Member); !done {
			s.members = append(s.members, x.Member)
		}
	}
	if len(s.members) == 0 {
		f.toast(f.T("council.recuse.nobody"), nil)
		return
	}
	s.build()
	for i, id := range s.members {
		if id == member {
			s.member.SetSelected(i)
			s.choose(i)
			s.sheet.First = s.link
			if s.link.Selected >= 0 { // what is known need not be said again
				s.sheet.First = s.reason
			}
		}
	}
	f.Sheet("recuse", s.sheet)
}

func (s *recuseSheet) build() {
	f, m := s.tab.frame, s.tab.view.Matter
	options := make([]parts.Option, len(s.members))
	for i, id := range s.members {
		options[i] = parts.Option{Label: m.Name(id)}
		if x := m.Council().SeatOf(id); len(x) > 0 {
			options[i].Detail = f.T(x[0].Seat.Key() + ".label")
		}
	}
	s.member = parts.NewSelect(f.T("council.choose.member"), options, s.choose)
	links := make([]parts.Option, 0, len(recusalLinks()))
	for _, l := range recusalLinks() {
		links = append(links, parts.Option{Label: capital(f.T("link." + string(l)))})
	}
	s.link = parts.NewSelect(f.T("council.choose.link"), links, func(int) { s.fields["link"].SetError("") })
	s.reason, s.raised = parts.NewEntry(f.T("council.recuse.reason.example")), parts.NewEntry("")
	s.reason.OnChanged = func(string) { s.fields["reason"].SetError("") }
	s.instead = parts.NewSelect(f.T("council.recuse.nobody-instead"), nil, nil)
	s.fields["member"] = parts.NewField(f.T("council.recuse.member"), "", "", s.member)
	s.fields["link"] = parts.NewField(f.T("council.recuse.link"), "", "", s.link)
	s.fields["reason"] = parts.NewField(f.T("label.reason"), "", f.T("council.recuse.reason.hint"), s.reason)
	s.fields["raised"] = parts.NewField(f.T("council.recuse.raised"), f.T("council.optional"), f.T("council.recuse.raised.hint"), s.raised)
	s.fields["instead"] = parts.NewField(f.T("council.recuse.instead"), "", "", s.instead)
	cut := parts.NewBanner(parts.ToneInfo, "", f.T("council.recuse.cut"))
	cut.Icon, cut.Small = "lock-simple", true
	body := parts.V(10,
		parts.ColumnsTop(12, []float32{-1, -1}, s.fields["member"], s.fields["link"]),
		s.fields["reason"],
		parts.ColumnsTop(12, []float32{-1, -1}, s.fields["raised"], s.fields["instead"]),
		cut)
	s.sheet = parts.NewSheet(f.T("council.recuse.title"), f.caseLead(m), body)
	s.sheet.Width = 720
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.sheet.Close)}
	s.sheet.Primary = parts.NewButton(f.T("button.recuse"), "hand-palm", parts.Primary, s.submit)
	s.sheet.First = s.member
}

// choose proposes the link that is known, and who could sit instead.
func (s *recuseSheet) choose(i int) {
	f, m := s.tab.frame, s.tab.view.Matter
	s.fields["member"].SetError("")
	if i < 0 || i >= len(s.members) {
		return
	}
	id := s.members[i]
	if l := knownLink(m, id); l != "" {
		for at, x := range recusalLinks() {
			if x == l {
				s.link.SetSelected(at)
			}
		}
	}
	s.stands = rules.Substitutes(m, id)
	options := make([]parts.Option, 0, len(s.stands)+1)
	for _, p := range s.stands {
		options = append(options, parts.Option{Label: m.Name(p)})
	}
	options = append(options, parts.Option{Label: f.T("council.recuse.nobody-instead")})
	s.instead.Options = options
	s.instead.SetSelected(0)
	info := f.T("council.recuse.lawful")
	if len(s.stands) == 0 {
		info = f.T("council.recuse.alone")
	}
	s.fields["instead"].SetInfo(info)
}

// knownLink is the link that the case records for somebody, if any.
func knownLink(m rules.Matter, id cases.PersonID) cases.Link {
	for _, l := range m.Case.Links {
		if l.Is.Person == id {
			return l.Is.Link
		}
	}
	for _, r := range m.Case.Reports {
		if r.Is.Reporter == id {
			return cases.LinkReporter
		}
	}
	return ""
}

func (s *recuseSheet) submit() {
	f := s.tab.frame
	missing := map[string]bool{
		"member": s.member.Selected < 0, "link": s.link.Selected < 0, "reason": strings.TrimSpace(s.reason.Text) == "",
	}
	say := map[string]string{"member": f.T("council.choose.member"), "link": f.T("council.choose.link"), "reason": f.T("field.reason")}
	for _, key := range []string{"member", "link", "reason"} {
		s.fields[key].SetError("")
		if missing[key] {
			s.fields[key].SetError(say[key])
			f.trace("field " + key + " error")
		}
	}
	if parts.FocusFirstError(s.fields["member"], s.fields["link"], s.fields["reason"]) {
		return
	}
	m := s.tab.view.Matter
	member := s.members[s.member.Selected]
	substitute := cases.PersonID("")
	if i := s.instead.Selected; i >= 0 && i < len(s.stands) {
		substitute = s.stands[i]
	}
	entries := recusal(m, s.tab.around.cases, cases.RecuseMember{
		Sitting: m.Council().ID, Member: member, Link: recusalLinks()[s.link.Selected],
		Reason: strings.TrimSpace(s.reason.Text), RaisedBy: strings.TrimSpace(s.raised.Text), Substitute: substitute,
	})
	f.Record(Recording{
		Submission: register.Submission{Entries: entries, Seen: seenOf(s.tab.view, m.Case.ID.File(), m.Council().ID.File())},
		Done:       func(register.Trial) { s.sheet.Close() },
		Said:       message.New("council.recuse.done", message.Text("name", m.Name(member))), Undo: true,
	})
}

// recusal is what a recusal records: the act itself, and the seats. A sitting
// with other cases keeps its member: a recusal is for its case only; the
// substitute then takes a seat only if one is free.
func recusal(m rules.Matter, inSitting int, r cases.RecuseMember) []register.Entry {
	s := m.Council()
	out := []register.Entry{{File: m.Case.ID.File(), Payload: r}}
	seat := regulation.Seat("")
	for _, x := range s.SeatOf(r.Member) {
		seat = x.Seat
	}
	if seat == "" || s.PresentAt(r.Member, cases.Act{}) {
		return out
	}
	place, _ := m.Profile.Place(seat)
	held := 0
	for _, x := range s.Seats {
		if x.Seat == seat {
			held++
		}
	}
	if inSitting <= 1 {
		out = append(out, register.Entry{File: s.ID.File(), Payload: cases.ReleaseSeat{Member: r.Member}})
		held--
	}
	if r.Substitute != "" && held < place.Cap {
		out = append(out, register.Entry{File: s.ID.File(), Payload: cases.SeatMember{Member: r.Substitute, Seat: seat}})
	}
	return out
}
