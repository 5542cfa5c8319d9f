package letters

import (
	"strings"
)

// view is what the templates of a kind may name. Each kind has its own, so that
// a template, even an edited one, cannot tell an employer what it may not know.
func (s speaker) view(l Letter) map[string]any {
	v := s.common(l)
	switch l.Kind {
	case Grievances:
		s.grievances(l, v)
	case Convocation:
		s.convocation(l, v)
	case Prior:
		s.prior(l, v)
	case Precaution:
		s.precaution(l, v)
	case Attendance:
		s.attendance(l, v)
	case Minutes:
		s.attendance(l, v)
		s.minutes(l, v)
	case Decision:
		s.decision(l, v)
	case NoSanction, Discontinued:
		s.ending(l, v)
	case Employer, Funder:
		s.information(l, v)
	case Correcting:
		s.correcting(l, v)
	case Receipt:
		s.receipt(l, v)
	default:
		s.paper(l, v)
	}
	return v
}

func (s speaker) common(l Letter) map[string]any {
	holder := l.Addressee.Capacity == ToRepresentative
	ground := "holder." + string(l.Addressee.HolderOf)
	if w := ground + "." + string(l.Addressee.Civility); s.frame.words[w] != "" {
		ground = w
	}
	return map[string]any{
		"case_number":     l.CaseNumber,
		"learner":         s.short(l.Learner.Civility, l.Learner.Name),
		"apprentice":      l.Learner.Apprentice,
		"path":            l.Learner.Path,
		"holder":          holder,
		"holder_capacity": s.frame.word(ground),
		"representative":  holder,
		"number":          s.number(l),
		"place":           l.Place,
		"date":            s.day(l.Date),
		"salutation":      s.frame.word("title." + string(l.Addressee.Civility)),
		"contact":         phrase(l.Contact),
		"dpo_contact":     phrase(l.DPO),
		"retention":       s.retention(l.Retention),
		"regulation":      phrase(l.Regulation),
		"delegation":      s.day(l.Signatory.Delegation),
		"with_council":    l.Council.Day.Given(),
	}
}

// number is that of the letter, which exists only for letters that are posted.
func (s speaker) number(l Letter) string {
	if l.Medium == ByHand || l.Medium == Plain {
		return ""
	}
	return l.Number
}

func (s speaker) heaviest(l Letter, v map[string]any) {
	v["heaviest"] = s.sanction(l.Heaviest)
	v["heaviest_article"] = l.Heaviest.Article
	v["level"] = ""
	if n := l.Heaviest.Kind.Level(); n > 0 {
		v["level"] = n
	}
	v["council_day"] = s.deadline(l.Council.Day)
	v["time"] = s.hour(l.Council.At)
}

func (s speaker) grievances(l Letter, v map[string]any) {
	s.heaviest(l, v)
	v["alone"] = !l.Council.Day.Given() && l.AloneFrom.Given()
	v["from"] = s.deadline(l.AloneFrom)
	v["observations"] = l.Observations
	var items []map[string]any
	for i, g := range l.Grievances {
		items = append(items, map[string]any{
			"number": i + 1, "fact_day": s.day(g.Day), "fact_place": phrase(g.Place),
			"fact": phrase(g.Fact), "r": g.Article,
		})
	}
	v["grievances"] = items
	var exhibits []map[string]any
	for i, x := range l.Exhibits {
		pages := ""
		if x.Pages > 0 {
			pages = s.count(x.Pages, "page", "pages")
		}
		exhibits = append(exhibits, map[string]any{"number": i + 1, "title": phrase(x.Title), "day": s.day(x.Day), "pages": pages})
	}
	v["exhibits"] = exhibits
}

func (s speaker) convocation(l Letter, v map[string]any) {
	s.heaviest(l, v)
	v["room"] = phrase(l.Council.Place)
	v["link"] = l.Council.Link
	v["video"] = l.Council.Link != "" || l.Council.Place == ""
	v["trial"] = s.deadline(l.Council.Trial)
	v["trial_time"] = s.hour(l.Council.TrialAt)
	var seats []string
	for _, m := range l.Members {
		if m.Role == Secretary {
			continue
		}
		seats = append(seats, seat(m))
	}
	v["members"] = s.list(seats)
	c := l.Changed
	v["postponed"] = c.OldDay.Given()
	v["corrected"] = c.First.Given() && !c.OldDay.Given()
	v["first_date"] = s.day(c.First)
	v["change"] = phrase(c.What)
	v["old_day"] = s.deadline(c.OldDay)
	v["past"] = c.OldDay.Given() && c.OldDay < l.Date
	v["adjourned"] = c.Adjourned
	v["griefs_date"] = s.day(c.Grievances)
	v["enclosed"] = c.Enclosed
}

// seat names a member with the seat taken.
func seat(m Member) string {
	if m.Capacity == "" {
		return m.Name
	}
	return m.Name + " (" + m.Capacity + ")"
}

func (s speaker) prior(l Letter, v map[string]any) {
	v["contract_ref"] = l.Learner.Contract
	v["purpose"] = phrase(l.Prior.Purpose)
	v["reason"] = phrase(l.Prior.Reason)
	v["alone"] = l.Prior.Alone
	v["council_day"] = s.deadline(l.Council.Day)
}

func (s speaker) precaution(l Letter, v map[string]any) {
	m := l.Precaution
	v["start"] = s.deadline(m.Start)
	v["time"] = s.hour(m.At)
	v["facts"] = phrase(m.Facts)
	v["scope"] = phrase(m.Scope)
	v["risk"] = phrase(m.Risk)
	v["review"] = s.deadline(m.Review)
	v["lifted"] = s.deadline(m.Lifted)
	v["is_lifted"] = m.Lifted.Given()
	v["council_day"] = s.deadline(l.Council.Day)
}

func (s speaker) decision(l Letter, v map[string]any) {
	d := l.Decision
	m := d.Sanction
	v["kind"] = string(m.Kind)
	v["council"] = !d.ByDirector && (d.Meeting.Given() || m.Kind.Level() == 3)
	v["received"] = s.day(d.Received)
	v["meeting"] = s.day(d.Meeting)
	v["absent"] = d.Absent
	v["convened"] = s.day(d.Convened)
	v["written"] = s.daysOf(d.Written)
	facts := phrases(d.Facts)
	v["many_facts"] = len(facts) > 1
	var list []string
	for _, f := range facts {
		list = append(list, sentence(f))
	}
	v["fact_list"] = list
	v["facts"] = strings.Join(facts, "")
	v["not_retained"] = strings.Join(phrases(d.NotRetained), " ; ")
	if s.lang == English {
		v["not_retained"] = strings.Join(phrases(d.NotRetained), "; ")
	}
	v["many_articles"] = len(d.Articles) > 1
	v["articles"] = s.list(d.Articles)
	v["grounds"] = phrase(d.Grounds)
	v["r"] = m.Article
	v["body"] = s.frame.word("body.council")
	if d.ByDirector {
		v["body"] = s.frame.word("body.director")
	}
	v["first"] = s.deadline(m.First)
	v["last"] = s.deadline(m.Last)
	v["return"] = s.deadline(m.Return)
	v["effect"] = s.deadline(m.Effect)
	v["minor"] = l.Learner.Minor // it takes effect once the representatives have it too
	v["bar"] = m.Kind == Permanent && m.BarMonths > 0
	v["bar_length"] = s.length(m.BarMonths)
	v["measure"] = phrase(d.Reparation)
	v["due"] = s.deadline(d.RepairBy)
	s.afterwards(l, v)
	v["expiry"] = s.day(d.Expiry)
	v["recipients"] = s.list(d.Recipients)
}

// afterwards holds the two remedies that apprentices have.
func (s speaker) afterwards(l Letter, v map[string]any) {
	v["two_months"] = l.Learner.Apprentice && l.Decision.Sanction.Kind == Permanent
	v["mediator_contact"] = phrase(l.Mediator)
}

func (s speaker) ending(l Letter, v map[string]any) {
	v["meeting"] = s.day(l.Decision.Meeting)
	s.lifting(l, v)
	s.told(l, v)
}

func (s speaker) lifting(l Letter, v map[string]any) {
	v["lifted"] = s.deadline(l.Precaution.Lifted)
	v["start"] = s.day(l.Precaution.Start)
	v["is_lifted"] = l.Precaution.Lifted.Given()
}

// told tells an addressee who was informed of the procedure beforehand.
func (s speaker) told(l Letter, v map[string]any) {
	v["to_employer"] = l.Addressee.Capacity == ToEmployer || l.Addressee.Capacity == ToFunder
	v["prior"] = s.day(l.Prior.Told)
	v["file_ref"] = l.Learner.FileRef
	v["contract_ref"] = l.Learner.Contract
}

func (s speaker) information(l Letter, v map[string]any) {
	m := l.Decision.Sanction
	s.told(l, v)
	v["none"] = m.Kind == None
	v["kind"] = string(m.Kind)
	v["nature"] = s.sanction(m)
	v["level"] = m.Kind.Level()
	v["meeting"] = s.day(l.Decision.Meeting)
	v["first"] = s.deadline(m.First)
	v["last"] = s.deadline(m.Last)
	v["return"] = s.deadline(m.Return)
	v["effect"] = s.deadline(m.Effect)
	v["bar"] = m.Kind == Permanent && m.BarMonths > 0
	v["bar_length"] = s.length(m.BarMonths)
	v["notified"] = s.day(l.Decision.Notified)
	v["consequences"] = phrase(l.Decision.Consequences)
	s.afterwards(l, v)
}

func (s speaker) correcting(l Letter, v map[string]any) {
	d := l.Decision
	v["first_date"] = s.day(d.FirstLetter)
	v["presented"] = s.day(d.Presented)
	v["last"] = s.deadline(d.Sanction.Last)
	v["return"] = s.deadline(d.Sanction.Return)
}

func (s speaker) receipt(l Letter, v map[string]any) {
	h := l.Handed
	v["letter"] = h.Title
	v["copy"] = ""
	v["letter_date"] = s.day(h.Day)
	v["pages"] = ""
	if h.Pages > 0 {
		v["pages"] = s.count(h.Pages, "page", "pages")
	}
	v["is_refused"] = h.Refused.Given()
	v["day"] = s.day(h.Refused)
	v["time"] = s.hour(h.RefusedAt)
	v["presenter"] = h.Presenter
	v["addressee"] = s.short(l.Addressee.Civility, l.Addressee.Name)
	v["refused_act"] = s.frame.word("refused." + string(h.RefusedTo))
	v["for_office"] = false
	v["witnesses"], v["witness1"], v["witness2"] = "", "", ""
	if w := phrases(h.Witnesses); len(w) > 1 { // a refusal that one person alone saw proves little
		v["witnesses"], v["witness1"], v["witness2"] = s.list(w), w[0], w[1]
	}
}
