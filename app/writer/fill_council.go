package writer

import (
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/letters"
)

func upper(s string) string { return strings.ToUpper(s) }

// council fills what a convocation announces, who would sit, and what it
// replaces or corrects.
func (f *filling) council() {
	a := f.issue.Announcement
	if a == nil {
		return
	}
	f.out.Council = letters.Council{Day: a.Day, At: a.At, Place: a.Place, Link: a.Link}
	f.out.Heaviest = f.sanction(cases.Sanction{Kind: a.Heaviest})
	s := f.m.Sittings[a.Sitting]
	if s != nil {
		f.out.Members = f.members(s, false)
	}
	f.changed(a)
}

// changed tells what a second convocation replaces (another day) or corrects
// (time, place or link only).
func (f *filling) changed(a *cases.Announcement) {
	if f.issue.Type != cases.LetterConvocation {
		return
	}
	c := f.communicated()
	if c.Enclosed {
		f.out.Enclosures = append(f.out.Enclosures, f.words.T("letter."+string(cases.LetterGrievances)))
	}
	f.out.Changed = c
	var before *cases.Letter
	for _, l := range f.m.Case.LettersOf(cases.LetterConvocation) {
		if l.ID != f.issue.Letter && l.Issued.Is.Announcement != nil {
			before = &l
		}
	}
	if before == nil {
		return
	}
	old := before.Issued.Is.Announcement
	c.First = before.Date()
	if s := f.m.Sittings[old.Sitting]; old.Day != a.Day || old.Sitting != a.Sitting {
		c.OldDay, c.Adjourned = old.Day, s != nil && s.Adjourned != nil
	} else {
		var what []string
		if old.At != a.At {
			what = append(what, f.words.T("writer.change.at", message.Hour("at", a.At)))
		}
		if old.Place != a.Place && a.Place != "" {
			what = append(what, f.words.T("writer.change.place", message.Text("place", a.Place)))
		}
		if old.Link != a.Link && a.Link != "" {
			what = append(what, f.words.T("writer.change.link", message.Text("link", a.Link)))
		}
		if old.Heaviest != a.Heaviest && a.Heaviest != "" {
			what = append(what, f.words.T("writer.change.heaviest", message.Term("heaviest", a.Heaviest.Key())))
		}
		c.What = f.words.List(what)
	}
	f.out.Changed = c
}

// communicated tells which grievances a convocation refers to: those whose
// notice travels with it, and since when the learner has the others.
func (f *filling) communicated() letters.Change {
	var out letters.Change
	for i := range f.m.Case.Grievances {
		g := &f.m.Case.Grievances[i]
		if g.Is.InTraining == cases.No {
			continue
		}
		since := f.communicatedOn(g.Is.Grievance)
		out.Grievances = days.Latest(out.Grievances, since)
		out.Enclosed = out.Enclosed || since == 0
	}
	return out
}

// communicatedOn is the day on which a grievance was communicated in another
// envelope: of the learner's receipt when it is known, else of the letter. Zero:
// its notice is in this envelope, or still to be issued with this letter.
func (f *filling) communicatedOn(id cases.GrievanceID) days.Day {
	for _, l := range f.m.Case.LettersOf(cases.LetterGrievances) {
		if in := l.Issued.Is.Grievances; len(in) > 0 && !slices.Contains(in, id) {
			continue
		}
		if slices.ContainsFunc(l.Copies(), func(c cases.Copy) bool { return c.Dispatch != "" && c.Dispatch == f.copy.Dispatch }) {
			return 0
		}
		if day := rules.GrievancesReceived(f.m, []cases.GrievanceID{id}); day != 0 {
			return day
		}
		return l.Date()
	}
	return 0
}

// members lists the seats, in the order of the regulation; with presence, as
// the roll call recorded them. Whoever is recused in this case does not sit.
func (f *filling) members(s *cases.Sitting, present bool) []letters.Member {
	var out []letters.Member
	for _, seat := range regulation.Seats() {
		for _, x := range s.Seats {
			if _, recused := f.m.Case.Recused(x.Member); x.Seat != seat || recused {
				continue
			}
			m := letters.Member{Name: f.m.Name(x.Member), Capacity: f.capacity(seat, x.Member), Role: role(f.m.Profile, seat)}
			if present && (s.Opened != nil || len(s.Moves) > 0) { // else the sheet is signed at the sitting
				f.attended(s, x.Member, &m)
			}
			out = append(out, m)
		}
	}
	return out
}

// capacity is what a member is under the article on seats. The role already
// says president or secretary, so those two show their own office.
func (f *filling) capacity(s regulation.Seat, id cases.PersonID) string {
	if p := f.m.People[id]; p != nil && (s == regulation.SeatPresident || s == regulation.SeatSecretary) {
		return f.title(p)
	}
	return f.office(s)
}

func role(p regulation.Profile, s regulation.Seat) letters.Role {
	switch {
	case s == regulation.SeatPresident:
		return letters.President
	case s == regulation.SeatSecretary:
		return letters.Secretary
	case p.Votes(s):
		return letters.Voting
	}
	return letters.Advisory
}

// attended lays a member's arrival, departure and way to attend over the list.
func (f *filling) attended(s *cases.Sitting, who cases.PersonID, m *letters.Member) {
	m.Presence = letters.Absent
	for _, mv := range s.Moves {
		switch {
		case mv.Member != who:
		case mv.In:
			m.Arrived, m.Left = mv.Act.At, 0
			m.Presence = letters.InRoom
			if mv.Presence == cases.ByVideo {
				m.Presence = letters.ByVideo
			}
		default:
			m.Left = mv.Act.At
		}
	}
}

// sitting fills the minutes and the attendance sheet from what was recorded.
func (f *filling) sitting() { //nolint:gocyclo // one part a part of the sheet
	if f.issue.Type != cases.LetterMinutes && f.issue.Type != cases.LetterAttendance {
		return
	}
	s := f.m.Council()
	if a := f.issue.Announcement; a != nil && f.m.Sittings[a.Sitting] != nil {
		s = f.m.Sittings[a.Sitting]
	}
	if s == nil {
		return
	}
	f.out.Members = f.members(s, true)
	t := letters.Sitting{Questions: f.issue.Text, Minimum: f.m.Profile.Numbers.MinVoting}
	if s.Opened != nil {
		t.Opened = s.Opened.Act.At
		f.out.Council.Day, f.out.Council.At = s.Opened.Act.On, s.Opened.Act.At
	}
	if s.Closed != nil {
		t.Closed = s.Closed.Act.At
	}
	for _, m := range f.out.Members {
		switch m.Role {
		case letters.President:
			t.President, t.Capacity = m.Name, m.Capacity
		case letters.Secretary:
			t.Secretary = m.Name
		case letters.Voting, letters.Advisory, letters.Attended, letters.Represents, letters.Assisting, letters.Witness:
		}
		if (m.Role == letters.President || m.Role == letters.Voting) && m.Presence != letters.Absent {
			t.Voting++
		}
	}
	if p := f.m.People[s.President()]; p != nil {
		t.Capacity = f.title(p)
	}
	f.notices(s, &t)
	f.heard(s, &t)
	f.voted(s, &t)
	t.Consulted = f.consultations()
	if f.issue.Type == cases.LetterMinutes {
		f.composed(&t)
	}
	for _, r := range f.m.Case.Recusals {
		if r.Is.Sitting != s.ID {
			continue
		}
		t.Recused = append(t.Recused, letters.Recused{Name: f.m.Name(r.Is.Member), Reason: r.Is.Reason})
		if f.issue.Type == cases.LetterAttendance { // the minutes tell why
			t.Absences = append(t.Absences, f.replaced(r.Is))
		}
	}
	if s.Adjourned != nil {
		t.Adjourned = s.Adjourned.Is.Reason
		if t.Adjourned == "" {
			t.Adjourned = f.words.T("writer.adjourned")
		}
		if t.Closed == 0 {
			t.Closed = s.Adjourned.Act.At
		}
	}
	f.out.Minutes = t
}

// composed says that the seats were checked, when the rule finds nothing to say.
func (f *filling) composed(t *letters.Sitting) {
	m := f.m
	m.Act = nil
	var found, met bool
	for _, x := range rules.Judge(m) {
		if x.Rule == rules.Seats && x.State != rules.NotApplicable {
			met = x.State == rules.Met && (met || !found)
			found = true
		}
	}
	if met {
		t.Composed, t.ComposedBy = f.words.T("writer.seats.met"), string(m.Profile.Article(rules.Seats))
	}
}

// replaced says that a member does not sit in this case, and who does instead.
func (f *filling) replaced(r cases.RecuseMember) string {
	member := message.Text("member", f.m.Name(r.Member))
	if r.Substitute == "" {
		return f.words.T("writer.recused", member)
	}
	return f.words.T("writer.recused.replaced", member, message.Text("substitute", f.m.Name(r.Substitute)))
}

// notices are the dates and numbers that the minutes verify.
func (f *filling) notices(s *cases.Sitting, t *letters.Sitting) {
	n := rules.Notice(f.m)
	t.Received = n.Received
	if n.Received != 0 {
		t.Gap = int(s.Day() - n.Received)
	}
	for _, typ := range []cases.LetterType{cases.LetterGrievances, cases.LetterConvocation} {
		for _, l := range f.m.Case.LettersOf(typ) {
			for _, sv := range f.m.Case.ServicesOf(l) {
				if sv.Number == "" || sv.Capacity == cases.ToEmployer {
					continue
				}
				// One number is never cut at the end of a line.
				if p := strings.ReplaceAll(post.Normalise(sv.Number).Pretty(), " ", "\u00a0"); !slices.Contains(t.Numbers, p) {
					t.Numbers = append(t.Numbers, p)
				}
			}
		}
	}
}

// heard fills the hearing, or the absence.
func (f *filling) heard(s *cases.Sitting, t *letters.Sitting) {
	learner := letters.Member{Name: f.m.Name(f.m.Case.Learner()), Role: letters.Attended, Capacity: f.words.T("writer.capacity.learner")}
	if a, ok := f.m.Case.Absence(s.ID); ok {
		t.Absent, learner.Presence = true, letters.Absent
		t.Ruling = f.ruling(a.Is)
	}
	if h, ok := f.m.Case.Hearing(s.ID); ok {
		t.Absent = false
		learner.Presence = letters.InRoom
		if h.Is.Video {
			learner.Presence = letters.ByVideo
		}
		t.Explained, t.Assisted = h.Is.Explanations, h.Is.Assistant.Name
		for _, w := range f.m.Case.Written {
			if slices.Contains(h.Is.Read, w.Act.ID) {
				t.Read = append(t.Read, w.Act.On)
			}
		}
		if h.Is.ReasonStated {
			t.Reason = f.reason()
		}
		if h.Is.Representative != "" {
			t.Others = append(t.Others, letters.Member{Name: h.Is.Representative, Role: letters.Represents, Capacity: f.words.T("writer.capacity.representative"), Presence: learner.Presence})
		}
		if h.Is.Assistant.Name != "" {
			t.Others = append(t.Others, letters.Member{Name: h.Is.Assistant.Name, Role: letters.Assisting, Capacity: f.words.T("writer.capacity.assistant"), Presence: learner.Presence})
		}
		for _, n := range h.Is.Notes {
			t.Questions = strings.TrimSpace(t.Questions + "\n" + f.words.Hour(n.At) + " — " + n.Text)
		}
	}
	t.Others = append([]letters.Member{learner}, t.Others...)
	for _, w := range f.m.Case.Withdrew {
		if w.Is.Sitting == s.ID {
			t.Withdrawn, t.WithdrawnAt = w.Is.Who, w.Act.At
		}
	}
}

// ruling says why the council was held in the learner's absence. What kept the
// learner away concerns health or family, and stands in no document: only that
// an official one was seen, when and by whom.
func (f *filling) ruling(a cases.LearnerAbsent) string {
	switch {
	case a.Ground == cases.AbsentNoGround:
		return f.words.T("writer.absence.none")
	case a.SeenBy == "" || a.SeenOn == 0:
		return f.words.T("writer.absence.unproved")
	case a.Ground == cases.AbsentRelative:
		return f.words.T("writer.absence.ruled", message.Day("seen", a.SeenOn), message.Text("who", a.SeenBy))
	}
	return f.words.T("writer.absence.seen", message.Day("seen", a.SeenOn), message.Text("who", a.SeenBy))
}

// reason words why the sanction is envisaged: the facts and their articles.
func (f *filling) reason() string {
	var arts []string
	for _, g := range f.m.Case.Grievances {
		if a := string(g.Is.Article); !slices.Contains(arts, a) {
			arts = append(arts, a)
		}
	}
	heaviest := cases.Sanction{}
	if c, ok := f.m.Case.Convening(); ok {
		heaviest.Kind = c.Is.Heaviest
	}
	return f.words.T("writer.reason", message.Number("n", len(f.m.Case.Grievances)),
		message.Text("articles", f.words.List(arts)), message.Text("heaviest", measure(f.words, heaviest)))
}

// voted fills each motion: its wording and figures, which stand in the minutes only.
func (f *filling) voted(s *cases.Sitting, t *letters.Sitting) {
	for _, m := range f.m.Case.Motions {
		if m.Put.Is.Sitting != s.ID || m.Closed == nil {
			continue
		}
		n := cases.CountVotes(m.Closed.Is, s.President())
		x := letters.Motion{
			Text: measure(f.words, m.Put.Is.Sanction), For: n.For, Against: n.Against, Abstentions: n.Abstain,
			Secret: m.Put.Is.Secret, Outcome: letters.Outcome(m.Outcome()),
		}
		if m.Casting != nil {
			x.Casting = letters.Side(m.Casting.Is.Side)
		}
		t.Motions = append(t.Motions, x)
		if m.Outcome() == cases.Adopted && t.Proposed == "" {
			t.Proposed = x.Text
		}
	}
}
