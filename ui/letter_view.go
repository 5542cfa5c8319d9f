package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// A letterItem is one letter of a case in the list at the left of its page.
type letterItem struct {
	Letter cases.LetterID
	Type   cases.LetterType
	Title  string
	To     string
	State  string
	Tone   post.State // the state that the colour comes from; empty: withdrawn
	Icon   string
}

// A letterSheet is one letter of a case, as its page shows it.
type letterSheet struct {
	Letter    cases.LetterID
	Type      cases.LetterType
	Title     string
	Lead      string
	Language  string
	Signatory string
	Issued    days.Day
	Planned   days.Day
	Withdrawn string // why; empty when it stands
	Copies    []copyView
	Checks    []decisionCheck
	Posted    bool // an envelope with it has left
}

// A copyView is one copy: whom it went to, how, and what became of it.
type copyView struct {
	Copy     cases.CopyID
	Dispatch cases.DispatchID
	Name     string
	Capacity string
	Address  string
	Channel  string
	Number   string
	State    string
	Kind     post.State
	Document cases.Digest
	Pages    int
	Title    string // of its file
	Again    bool   // a second dispatch
	Resend   bool   // it came back: it can be sent again
	Left     bool
	Settled  bool
	Proofs   []proofLine
}

// A proofLine is one filed proof.
type proofLine struct {
	Label    string
	Name     string
	Document cases.Digest
	Filed    days.Day
	Dispatch cases.DispatchID // the envelope it is about; empty: the letter
}

// letterItems are the letters of a case in the order they were issued.
func letterItems(w translations.Words, v register.View) []letterItem {
	m := v.Matter
	out := make([]letterItem, 0, len(m.Case.Letters))
	for _, l := range m.Case.Letters {
		item := letterItem{
			Letter: l.ID, Type: l.Issued.Is.Type, Title: capital(w.T("letter." + string(l.Issued.Is.Type))), Icon: "file-pdf",
		}
		var names []string
		for _, c := range l.Issued.Is.Copies {
			if c.To != "" {
				names = append(names, m.Name(c.To))
			}
		}
		item.To = w.List(names)
		if len(names) == 0 {
			item.To = w.T("mail.letter.file")
		}
		item.State, item.Tone = letterState(w, v, l)
		if item.Tone != post.ToPost && item.Tone != "" {
			item.Icon = "envelope-simple"
		}
		out = append(out, item)
	}
	return out
}

// letterState is the least advanced state over the envelopes of a letter, in
// words: what is still to be done about it.
func letterState(w translations.Words, v register.View, l cases.Letter) (words string, state post.State) {
	if !l.Standing() {
		return w.T("letter-state.withdrawn"), ""
	}
	services := v.Matter.Case.ServicesOf(l)
	if len(services) == 0 {
		if _, signed := signedOn(v.Matter.Case, l.ID); signed {
			return w.T("letter-state.signed"), ""
		}
		return w.T("letter-state.issued"), post.ToPost
	}
	worst := -1
	for _, s := range services {
		j := journeyOf(s)
		at, _ := j.State(v.Matter.Today, v.Matter.Profile.Numbers.Holding.N)
		if superseded(services, s) {
			continue
		}
		if rank := slices.Index(attention(), at); rank > worst {
			worst, state = rank, at
			words = w.Say(j.Message(v.Matter.Today, v.Matter.Profile.Numbers.Holding.N))
		}
	}
	if _, signed := signedOn(v.Matter.Case, l.ID); signed && state == post.ToPost {
		words = w.T("letter-state.signed")
	}
	return words, state
}

// superseded tells whether an envelope came back and was sent again.
func superseded(all []cases.Service, s cases.Service) bool {
	return slices.ContainsFunc(all, func(o cases.Service) bool { return o.Resend == s.Dispatch && s.Dispatch != "" })
}

// attention orders the states by how much they ask of the office, the least first.
func attention() []post.State {
	return []post.State{
		post.HandedOver, post.Collected, post.Refused, post.NotClaimed, post.Posted, post.Presented, post.Held,
		post.ToPost, post.Returned, post.Misdirect,
	}
}

// letterSheetOf makes the page of one letter; false when the case has no such letter.
func letterSheetOf(w translations.Words, v register.View, id cases.LetterID) (letterSheet, bool) {
	m := v.Matter
	at := slices.IndexFunc(m.Case.Letters, func(l cases.Letter) bool { return l.ID == id })
	if at < 0 {
		return letterSheet{}, false
	}
	l := m.Case.Letters[at]
	is := l.Issued.Is
	out := letterSheet{
		Letter: l.ID, Type: is.Type, Title: capital(w.T("letter." + string(is.Type))), Language: is.Language,
		Issued: l.Issued.Act.On, Planned: is.Planned, Signatory: m.Name(is.Signatory),
	}
	if is.Delegated {
		out.Signatory = w.T("mail.letter.delegated", message.Text("name", out.Signatory))
	}
	if l.Withdrawn != nil {
		out.Withdrawn = l.Withdrawn.Is.Reason
	}
	for _, c := range l.Copies() {
		cv := copyOf(w, v, l, c)
		out.Posted = out.Posted || cv.Left
		out.Copies = append(out.Copies, cv)
	}
	out.Lead = joined(m.Name(m.Case.Learner()), m.Case.Number(), w.T("mail.letter.issued", message.Day("day", out.Issued)))
	out.Checks = letterChecks(w, v, l)
	return out, true
}

func copyOf(w translations.Words, v register.View, l cases.Letter, c cases.Copy) copyView {
	m := v.Matter
	out := copyView{
		Copy: c.Copy, Dispatch: c.Dispatch, Name: m.Name(c.To), Capacity: w.T("capacity." + string(c.Capacity)),
		Address: c.Address.Inline(), Document: c.Document, Pages: c.Pages, Title: fileTitle(w, m, l.Issued.Is.Type, c),
		Kind: post.ToPost, State: w.T("letter-state.issued"),
	}
	if c.Capacity == cases.ToFile {
		out.Name, out.Capacity = w.T("mail.letter.file"), ""
	}
	if c.Channel != "" {
		out.Channel = capital(w.T(c.Channel.Key()))
	}
	s, ok := m.Case.Service(c.Dispatch)
	if !ok {
		return out
	}
	j := journeyOf(s)
	holding := m.Profile.Numbers.Holding.N
	out.Kind, _ = j.State(m.Today, holding)
	out.State = w.Say(j.Message(m.Today, holding))
	if s.HandedOver != 0 && !s.Signed {
		out.State = w.T("letter-state.refused-to-sign")
	}
	out.Number = post.Normalise(s.Number).Pretty()
	out.Channel = capital(w.T(s.Channel.Key()))
	out.Left, out.Settled, out.Again = s.Left(), s.Settled(), s.Resend != ""
	out.Resend = s.Returned != 0 && l.Standing() && !superseded(m.Case.Services, s)
	for _, p := range m.Case.Proofs {
		if (p.Is.Dispatch == c.Dispatch && c.Dispatch != "") || p.Is.Letter == l.ID {
			out.Proofs = append(out.Proofs, proofLine{
				Label: capital(w.T("proof." + string(p.Is.Proof))), Name: p.Is.Name, Document: p.Is.Document, Filed: p.Act.On, Dispatch: p.Is.Dispatch,
			})
		}
	}
	return out
}

// letterChecks are the verdicts about one letter.
func letterChecks(w translations.Words, v register.View, l cases.Letter) []decisionCheck {
	var out []decisionCheck
	subject := func(x rules.Verdict) bool {
		if x.Subject == string(l.ID) {
			return true
		}
		about := l.Issued.Is.Type == cases.LetterGrievances || l.Issued.Is.Type == cases.LetterConvocation
		return about && x.Rule == rules.NoticeRule
	}
	for _, x := range v.Verdicts {
		if subject(x) && x.State != rules.NotApplicable {
			out = append(out, decisionCheck{
				State: x.State, Title: ruleTitle(w, x), Reason: w.Say(x.Reason), Article: articleChip(w, string(x.Article)),
			})
		}
	}
	slices.SortStableFunc(out, func(a, b decisionCheck) int { return int(b.State) - int(a.State) })
	return out
}

// A lettersTabKind is one tab of the list of all letters.
type lettersTabKind string

// The tabs.
const (
	lettersToIssue  lettersTabKind = "to-issue"
	lettersToPost   lettersTabKind = "to-post"
	lettersWaiting  lettersTabKind = "waiting"
	lettersReturned lettersTabKind = "returned"
	lettersAll      lettersTabKind = "all"
)

// lettersTabs are the tabs in order.
func lettersTabs() []lettersTabKind {
	return []lettersTabKind{lettersToIssue, lettersToPost, lettersWaiting, lettersReturned, lettersAll}
}

// A mailLine is one row of the list of all letters.
type mailLine struct {
	Case     cases.CaseID
	Letter   cases.LetterID   // empty: it is still to be issued
	Due      rules.DueKind    // of a letter still to be issued
	Subject  string           // of that due
	Dispatch cases.DispatchID // its envelope
	Title    string
	To       string
	Learner  string
	Number   string // registered
	Day      days.Day
	DayWords string
	State    string
	Kind     post.State
	Late     bool // waiting for more than a week, or due
}

// mailLines are the rows of one tab.
func mailLines(w translations.Words, tab lettersTabKind, letters []register.LetterRow, docket []register.DocketRow, today days.Day) []mailLine {
	if tab == lettersToIssue {
		return toIssue(w, docket, today)
	}
	var out []mailLine
	for _, r := range letters {
		if line := mailLineOf(w, r, today); tab == lettersAll || inTab(tab, line, r) {
			out = append(out, line)
		}
	}
	return out
}

// toIssue are the letters that the docket asks for.
func toIssue(w translations.Words, docket []register.DocketRow, today days.Day) []mailLine {
	var out []mailLine
	for _, r := range docket {
		switch r.Due.Kind {
		case rules.DoNotify, rules.DoDecision, rules.DoInform, rules.DoMinutes, rules.DoReconvene, rules.DoApprove, rules.DoRework:
		default:
			continue
		}
		line := mailLine{
			Case: r.Case, Due: r.Due.Kind, Subject: r.Due.Subject, Title: capital(w.Say(r.Due.What)), Learner: joined(r.Learner, r.Number),
			Day: r.Due.By, State: reviewState(w, r.Due.Kind), Kind: post.ToPost, Late: r.Due.By != 0 && r.Due.By < today,
		}
		if r.Due.By != 0 {
			line.DayWords = w.DayWithDistance(r.Due.By, today)
		}
		out = append(out, line)
	}
	return out
}

func mailLineOf(w translations.Words, r register.LetterRow, today days.Day) mailLine {
	j := journeyOf(r.Service)
	state, _ := j.State(today, postHolding)
	line := mailLine{
		Case: r.Case, Letter: r.Letter, Dispatch: r.Dispatch, Title: capital(w.T("letter." + string(r.Type))), To: r.To,
		Learner: caseOf(r), Number: post.Normalise(r.Service.Number).Pretty(),
		Day: r.Issued, DayWords: w.Day(r.Issued), State: w.Say(j.Message(today, postHolding)), Kind: state,
	}
	switch {
	case r.Dispatch == "":
		line.State, line.Kind = w.T("letter-state.issued"), ""
	case r.Posted == 0 && !r.Waiting:
		line.State, line.Kind = w.T("letter-state.withdrawn"), ""
	}
	if r.Posted != 0 {
		line.Day, line.DayWords = r.Posted, w.Day(r.Posted)
		line.Late = !state.Settled() && int(today-r.Posted) > lateAfter
	}
	return line
}

// caseOf names the case of a row; a learner who is the addressee is not named twice.
func caseOf(r register.LetterRow) string {
	if r.To == r.Learner {
		return r.Number
	}
	return joined(r.Learner, r.Number)
}

func inTab(tab lettersTabKind, l mailLine, r register.LetterRow) bool {
	switch tab {
	case lettersToPost:
		return r.Dispatch != "" && l.Kind == post.ToPost
	case lettersWaiting:
		return l.Kind == post.Posted || l.Kind == post.Held || l.Kind == post.Presented
	case lettersReturned:
		return l.Kind == post.NotClaimed || l.Kind == post.Misdirect || l.Kind == post.Returned || l.Kind == post.Refused
	case lettersToIssue, lettersAll:
	}
	return true
}
