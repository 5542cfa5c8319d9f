package ui

import (
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// An attendance is how a member means to attend; it presets the roll call and
// is no act.
type attendance string

// The ways to attend, and not to.
const (
	attendRoom    attendance = "room"
	attendVideo   attendance = "video"
	attendExcused attendance = "excused"
)

// next is what P makes of an intention: room, video, excused, room again.
func (a attendance) next() attendance {
	switch a {
	case attendRoom:
		return attendVideo
	case attendVideo:
		return attendExcused
	case attendExcused:
	}
	return attendRoom
}

// attendanceOf is the intention of a member, by default as the sitting is planned.
func attendanceOf(in map[cases.PersonID]attendance, p cases.PersonID, plan cases.PlanSitting) attendance {
	if a := in[p]; a != "" {
		return a
	}
	if plan.Place == "" && plan.Link != "" {
		return attendVideo
	}
	return attendRoom
}

// A seatPlace is one card of the board: somebody in a seat, or an empty seat.
type seatPlace struct {
	Seat   regulation.Seat
	Member cases.PersonID // empty: nobody
	Card   parts.SeatView
}

// A seatGroup is a category of article 5.2 with its cards.
type seatGroup struct {
	Seat              regulation.Seat
	Label, Hint, Icon string
	Places            []seatPlace
}

// boardView is the composition board of one case.
type boardView struct {
	Sitting    cases.SittingID
	Groups     []seatGroup
	Tone       parts.Tone
	Title      string // what the composition is worth, in a word or two
	First      string // the first thing missing, or that nothing is
	Voting     int
	Secretary  int
	Advisory   int
	Checks     []councilCheck
	Even       string // how a tie would end; empty when nobody votes
	Held       string // why nothing can be changed any more; empty: it can
	MayPropose bool
}

// boardOf builds the board from a judged case that is convened to a sitting.
func boardOf(w translations.Words, v register.View, intent map[cases.PersonID]attendance) boardView {
	m := v.Matter
	s := m.Council()
	out := boardView{Sitting: s.ID, MayPropose: true}
	plan, _ := s.Plan()
	for _, place := range m.Profile.Places {
		out.Groups = append(out.Groups, groupOf(w, v, s, place, plan, intent))
	}
	for _, x := range s.Seats {
		place, _ := m.Profile.Place(x.Seat)
		switch {
		case place.Secretary:
			out.Secretary++
		case !place.Voting:
			out.Advisory++
		}
	}
	voters := plannedVoters(m, s)
	out.Voting = len(voters)
	out.Checks = councilChecks(w, v, s)
	out.Tone, out.Title, out.First = boardVerdict(w, out.Checks)
	switch {
	case out.Voting > 0 && out.Voting%2 == 0:
		out.Even = w.T("council.even", message.Number("voting", out.Voting))
	case out.Voting > 0:
		out.Even = w.T("quorum.even.odd", message.Number("voting", out.Voting))
	}
	out.Held = boardHeld(w, m, s)
	out.MayPropose = out.Held == ""
	return out
}

// boardHeld says why the composition cannot change any more.
func boardHeld(w translations.Words, m rules.Matter, s *cases.Sitting) string {
	switch {
	case s.Closed != nil:
		return w.T("council.held.closed", message.Day("day", s.Closed.Act.On))
	case s.Adjourned != nil:
		return w.T("council.held.adjourned", message.Day("day", s.Adjourned.Act.On))
	}
	if p, gone := m.Case.Postponement(s.ID); gone {
		return w.T("council.held.postponed", message.Day("day", p.Act.On))
	}
	return ""
}

// plannedVoters are the members who would vote on the case: in a voting seat,
// once, neither secretary nor recused.
func plannedVoters(m rules.Matter, s *cases.Sitting) []cases.PersonID {
	secretary := map[cases.PersonID]bool{}
	for _, x := range s.Seats {
		if place, _ := m.Profile.Place(x.Seat); place.Secretary {
			secretary[x.Member] = true
		}
	}
	var out []cases.PersonID
	for _, x := range s.Seats {
		_, recused := m.Case.Recused(x.Member)
		if m.Profile.Votes(x.Seat) && !secretary[x.Member] && !recused && !slices.Contains(out, x.Member) {
			out = append(out, x.Member)
		}
	}
	return out
}

func groupOf(w translations.Words, v register.View, s *cases.Sitting, place regulation.Place, plan cases.PlanSitting,
	intent map[cases.PersonID]attendance,
) seatGroup {
	m := v.Matter
	g := seatGroup{
		Seat: place.Seat, Icon: seatIcon(place.Seat), Label: place.Title.In(w.Lang().Code()),
		Hint: seatHint(w, place),
	}
	g.Label = capital(g.Label)
	for _, x := range s.Seats {
		if x.Seat == place.Seat {
			card := memberCard(w, v, s, x, attendanceOf(intent, x.Member, plan))
			g.Places = append(g.Places, seatPlace{Seat: place.Seat, Member: x.Member, Card: card})
		}
	}
	for len(g.Places) < max(1, place.Cap) {
		empty := parts.SeatView{Invite: w.T("council.choose")}
		if place.Invited && m.Case.Invited == nil {
			empty.Locked = w.T("council.locked")
		}
		g.Places = append(g.Places, seatPlace{Seat: place.Seat, Card: empty})
	}
	return g
}

func seatHint(w translations.Words, p regulation.Place) string {
	switch {
	case p.Presides:
		return w.T("council.hint.president")
	case p.Secretary:
		return w.T("council.hint.secretary")
	case p.Invited:
		return w.T("council.hint.learners")
	}
	return w.T("council.hint.most", message.Number("n", p.Cap))
}

func seatIcon(s regulation.Seat) string {
	switch s {
	case regulation.SeatPresident:
		return "gavel"
	case regulation.SeatPedagogical:
		return "chalkboard-teacher"
	case regulation.SeatBilling:
		return "shield-check"
	case regulation.SeatSuccess:
		return "seal-check"
	case regulation.SeatLearners:
		return "student"
	case regulation.SeatSecretary:
	}
	return "notebook"
}

// memberCard is somebody in a seat, with what is to be known about it.
func memberCard(w translations.Words, v register.View, s *cases.Sitting, x cases.Seated, how attendance) parts.SeatView {
	m := v.Matter
	place, _ := m.Profile.Place(x.Seat)
	name := m.Name(x.Member)
	c := parts.SeatView{
		Initials: initials(name), Name: name, Action: w.T("button.replace"),
		Role: capital(w.T("seat.voting")), RoleIcon: "check", RoleTone: parts.ToneInfo,
	}
	if p := m.People[x.Member]; p != nil {
		c.Function = capital(p.Identity.Title)
	}
	switch {
	case place.Secretary:
		c.Role, c.RoleIcon, c.RoleTone = w.T("council.secretary"), "pencil-simple", parts.ToneOK
	case !place.Voting:
		c.Role, c.RoleIcon, c.RoleTone = w.T("council.advisory"), "chats", parts.ToneAdvisory
	}
	c.Status, c.StatusIcon = w.T("council.attend."+string(how)), attendIcon(how)
	if s.PresentAt(x.Member, cases.Act{}) {
		c.Status, c.StatusIcon = w.T("council.attend.present"), "check-circle"
	}
	if r, recused := m.Case.Recused(x.Member); recused {
		c.Role, c.RoleIcon, c.RoleTone = w.T("council.recused"), "hand-palm", parts.ToneDanger
		c.Note, c.NoteTone = w.T("council.recused.note", message.Day("day", r.Act.On), message.Text("reason", r.Is.Reason)), parts.ToneWarn
		return c
	}
	c.Note, c.NoteTone = seatNote(w, v, x)
	return c
}

func attendIcon(a attendance) string {
	switch a {
	case attendVideo:
		return "video-camera"
	case attendExcused:
		return "minus-circle"
	case attendRoom:
	}
	return "bank"
}

// seatNote is the gravest thing that a rule says about somebody in a seat.
func seatNote(w translations.Words, v register.View, x cases.Seated) (string, parts.Tone) {
	for _, y := range v.Verdicts {
		if y.Rule == rules.Impartial && y.Subject == string(x.Member) && (y.State == rules.Broken || y.State == rules.Contestable) {
			return linkWords(w, v.Matter, x.Member, y), toneOfState(y.State)
		}
	}
	for _, y := range v.Verdicts {
		if y.Rule != rules.Seats || y.State != rules.Broken && y.State != rules.Contestable {
			continue
		}
		switch y.Reason.Key {
		case "seats.delegation":
			if x.Seat == regulation.SeatPresident {
				return w.T("council.note.delegation"), toneOfState(y.State)
			}
		case "seats.invited":
			if place, _ := v.Matter.Profile.Place(x.Seat); place.Invited {
				return w.T("council.note.invited"), toneOfState(y.State)
			}
		case "seats.function", "seats.twice":
			if textIn(y.Reason, "member") == v.Matter.Name(x.Member) {
				return w.T("council.note." + strings.TrimPrefix(y.Reason.Key, "seats.")), toneOfState(y.State)
			}
		}
	}
	return "", parts.ToneNeutral
}

// linkWords says what ties a member to the case, and what was noted about it.
func linkWords(w translations.Words, m rules.Matter, p cases.PersonID, v rules.Verdict) string {
	said := ""
	for _, x := range v.Reason.Values {
		if x.Name == "link" && len(x.Inner) > 0 {
			said = capital(w.Say(x.Inner[0]))
		}
	}
	for _, l := range m.Case.Links {
		if l.Is.Person == p && l.Is.Detail != "" {
			return w.T("council.link.detail", message.Text("link", said), message.Text("detail", l.Is.Detail))
		}
	}
	return said
}

// textIn is a text value of a message.
func textIn(m message.Message, name string) string {
	for _, v := range m.Values {
		if v.Name == name {
			return v.Text
		}
	}
	return ""
}
