package ui

import (
	"slices"
	"strconv"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A voteForm is a ballot being taken: one side a voter, or the three numbers of
// a secret ballot. It is a draft until the result is recorded.
type voteForm struct {
	Motion  cases.MotionID
	Sides   map[cases.PersonID]cases.Side
	Numbers [3]string // for, against, abstentions
	Again   bool      // the president was asked once more
}

// numbers reads the three numbers of a secret ballot; false when one is missing
// or is no count.
func (v voteForm) numbers() (cases.Tally, bool) {
	var n [3]int
	for i, text := range v.Numbers {
		x, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || x < 0 {
			return cases.Tally{}, false
		}
		n[i] = x
	}
	return cases.Tally{For: n[0], Against: n[1], Abstain: n[2]}, true
}

// closing is the act that seals the ballot of those on the roll.
func (v voteForm) closing(roll []cases.PersonID, secret bool) cases.CloseMotion {
	out := cases.CloseMotion{Motion: v.Motion, Again: v.Again}
	if secret {
		if t, ok := v.numbers(); ok {
			out.Tally = &t
		}
		return out
	}
	for _, p := range roll {
		if side := v.Sides[p]; side != "" {
			out.Ballots = append(out.Ballots, cases.Ballot{Member: p, Side: side})
		}
	}
	return out
}

// missing says what keeps the ballot from being complete; no message when
// nothing does. People who left need not have voted.
func (v voteForm) missing(m rules.Matter, present []cases.PersonID, secret bool) message.Message {
	if secret {
		t, ok := v.numbers()
		switch n := t.For + t.Against + t.Abstain; {
		case !ok:
			return message.New("vote.numbers", message.Number("voters", len(present)))
		case n != len(present):
			return message.New("majority.tally", message.Number("count", n), message.Number("voters", len(present)))
		}
		return message.Message{}
	}
	var names []message.Message
	for _, p := range present {
		if v.Sides[p] == "" {
			names = append(names, message.Literal(m.Name(p)))
		}
	}
	if len(names) > 0 {
		return message.New("majority.ballots", message.List("missing", names...))
	}
	return message.Message{}
}

// count adds the ballot up as far as it has come.
func (v voteForm) count(roll []cases.PersonID, president cases.PersonID, secret bool) cases.Count {
	if secret {
		t, _ := v.numbers()
		return cases.Count{For: t.For, Against: t.Against, Abstain: t.Abstain}
	}
	return cases.CountVotes(v.closing(roll, false), president)
}

// A voteOutcome is what a complete ballot comes to.
type voteOutcome struct {
	Result cases.Result
	Reason message.Message
	Tie    bool
	Ask    bool // the president abstained and is to be asked once more
}

// outcomeOf is the result of a count (art. 5.4): more for than against is
// adopted, fewer rejected; a tie goes with the president, and is not adopted
// when the president abstained or the ballot was secret. The register computes
// it again when the motion is closed; nothing here is recorded.
func outcomeOf(n cases.Count, secret bool, president string, again bool) voteOutcome {
	score := []message.Value{message.Number("for", n.For), message.Number("against", n.Against)}
	with := func(key string) message.Message {
		if n.Abstain == 0 {
			return message.New(key+".plain", score...)
		}
		return message.New(key, append(score, message.Number("abst", n.Abstain))...)
	}
	named := append(slices.Clone(score), message.Text("president", president))
	switch {
	case n.For > n.Against:
		return voteOutcome{Result: cases.Adopted, Reason: with("majority.adopted")}
	case n.For < n.Against:
		return voteOutcome{Result: cases.Rejected, Reason: with("majority.rejected")}
	case !n.Tie():
		return voteOutcome{Result: cases.NotAdopted, Reason: message.New("majority.none")}
	case secret:
		return voteOutcome{Result: cases.NotAdopted, Tie: true, Reason: message.New("casting.secret.tie", score...)}
	}
	switch n.President {
	case cases.For:
		return voteOutcome{Result: cases.Adopted, Tie: true, Reason: message.New("casting.adopted", named...)}
	case cases.Against:
		return voteOutcome{Result: cases.Rejected, Tie: true, Reason: message.New("casting.rejected", named...)}
	case cases.Abstain:
		if again {
			return voteOutcome{Result: cases.NotAdopted, Tie: true, Reason: message.New("casting.abstained", score...)}
		}
		return voteOutcome{Result: cases.NotAdopted, Tie: true, Ask: true, Reason: message.New("casting.warn", score...)}
	}
	return voteOutcome{Result: cases.NotAdopted, Tie: true, Reason: message.New("casting.absent", score...)}
}

// A voteBanner is the one thing said once the last vote is in.
type voteBanner struct {
	Tone        parts.Tone
	Icon        string
	Title, Text string
	Article     string
}

// bannerOf words an outcome.
func bannerOf(w translations.Words, m rules.Matter, n cases.Count, o voteOutcome) voteBanner {
	b := voteBanner{Text: w.Say(o.Reason), Article: articleChip(w, string(m.Profile.Article(rules.Majority)))}
	score := []message.Value{message.Number("for", n.For), message.Number("against", n.Against)}
	if o.Tie {
		b.Icon, b.Tone = "scales", parts.ToneWarn
		b.Article = articleChip(w, string(m.Profile.Article(rules.Casting)))
		b.Title = w.T("vote.tie."+string(o.Result), score...)
		if o.Ask {
			b.Title = w.T("vote.tie.ask", score...)
		}
		return b
	}
	switch o.Result {
	case cases.Adopted:
		b.Tone, b.Icon, b.Title = parts.ToneOK, "check-circle-fill", w.T("vote.result.adopted", score...)
	case cases.Rejected:
		b.Tone, b.Icon, b.Title = parts.ToneDanger, "x-circle-fill", w.T("vote.result.rejected", score...)
	case cases.NotAdopted, cases.NotVoted:
		b.Tone, b.Icon, b.Title = parts.ToneWarn, "warning-fill", w.T("vote.result.none")
	}
	return b
}

// A motionView is one motion as it is shown.
type motionView struct {
	Number   string
	Sanction string
	Level    string
	Word     string // its state in a word
	Tone     parts.Tone
	Result   cases.Result
	Reason   string
}

// motionOf words a motion and what became of it.
func motionOf(w translations.Words, m rules.Matter, mo cases.Motion, n int) motionView {
	x := motionView{
		Number: w.T("label.motion-number", message.Text("number", w.Number(n))), Sanction: motionWords(w, mo.Put.Is.Sanction),
		Level: motionLevel(w, m, mo.Put.Is.Sanction), Word: w.T("vote.word.open"), Tone: parts.ToneInfo, Result: mo.Outcome(),
	}
	if mo.Closed == nil {
		return x
	}
	president := presidentOf(m, mo)
	count := cases.CountVotes(mo.Closed.Is, president)
	o := outcomeOf(count, mo.Put.Is.Secret, m.Name(president), mo.Closed.Is.Again)
	x.Reason, x.Word = w.Say(o.Reason), w.T("vote.word."+string(x.Result))
	switch x.Result {
	case cases.Adopted:
		x.Tone = parts.ToneOK
	case cases.Rejected:
		x.Tone = parts.ToneDanger
	case cases.NotAdopted, cases.NotVoted:
		x.Tone = parts.ToneWarn
	}
	return x
}

// presidentOf is who presides in the sitting of a motion.
func presidentOf(m rules.Matter, mo cases.Motion) cases.PersonID {
	if s := m.Sittings[mo.Put.Is.Sitting]; s != nil {
		return s.President()
	}
	return ""
}

// motionWords names a sanction as it is put to the vote.
func motionWords(w translations.Words, s cases.Sanction) string {
	key, values := s.Kind.Key(), []message.Value{}
	switch {
	case s.Kind == regulation.TemporaryExclusion && s.Length > 0:
		key, values = key+".days", append(values, message.Number("n", s.Length))
	case s.Kind == regulation.PermanentExclusion && s.Bar:
		key += ".bar"
	}
	out := capital(w.T(key, values...))
	if s.First != 0 {
		out = w.T("vote.from", message.Text("sanction", out), message.Day("first", s.First))
	}
	return out
}

// motionLevel is the level of a sanction and its article.
func motionLevel(w translations.Words, m rules.Matter, s cases.Sanction) string {
	r, ok := m.Profile.Sanction(s.Kind)
	if !ok || s.Kind == regulation.NoSanction {
		return ""
	}
	return w.T("vote.level", message.Number("level", int(r.Level)), message.Text("article", string(r.Article)))
}

// ceilingOf is the heaviest sanction announced for a sitting, by the letter
// that stands or else by the convening; empty when none was.
func ceilingOf(m rules.Matter, s cases.SittingID) regulation.SanctionKind {
	out, told := regulation.SanctionKind(""), false
	for _, l := range m.Case.LettersOf(cases.LetterConvocation) {
		if a := l.Issued.Is.Announcement; a != nil && a.Sitting == s {
			told = true
			if a.Heaviest != "" {
				out = a.Heaviest
			}
		}
	}
	if c, ok := m.Case.Convening(); !told && ok && c.Is.Sitting == s {
		out = c.Is.Heaviest
	}
	return out
}

// scale are the measures of a regulation from the heaviest to none.
func scale(p regulation.Profile) []regulation.SanctionKind {
	out := make([]regulation.SanctionKind, 0, len(p.Sanctions)+1)
	for _, s := range p.Sanctions {
		out = append(out, s.Kind)
	}
	if !slices.Contains(out, regulation.NoSanction) {
		out = append(out, regulation.NoSanction)
	}
	slices.SortStableFunc(out, func(a, b regulation.SanctionKind) int { return b.Weight() - a.Weight() })
	return out
}

// motionForm is the next motion while it is prepared.
type motionForm struct {
	Kind   regulation.SanctionKind
	Length string // days of a temporary exclusion
	First  days.Day
	Bar    bool
	Secret bool
}

// motionChoices are the measures that may still be put, heaviest first, and the
// one proposed: the ceiling for the first motion, then the next lighter one.
func motionChoices(m rules.Matter, s cases.SittingID) (choices []regulation.SanctionKind, proposed regulation.SanctionKind) {
	ceiling := ceilingOf(m, s)
	put := motionsIn(m.Case, s)
	for _, k := range scale(m.Profile) {
		if ceiling != "" && k.Weight() > ceiling.Weight() {
			continue
		}
		if n := len(put); n > 0 && k.Weight() > put[n-1].Put.Is.Sanction.Kind.Weight() {
			continue
		}
		choices = append(choices, k)
	}
	for _, k := range choices {
		switch n := len(put); {
		case n > 0 && k.Weight() < put[n-1].Put.Is.Sanction.Kind.Weight():
			return choices, k
		case n == 0 && (ceiling != "" || k.Level() <= 2): // nothing announced: not above level 2
			return choices, k
		}
	}
	return choices, regulation.NoSanction
}

// sanction is the measure of the form; the faults say what is missing, by field.
func (f motionForm) sanction(m rules.Matter) (cases.Sanction, map[string]message.Message) {
	out := cases.Sanction{Kind: f.Kind}
	faults := map[string]message.Message{}
	switch f.Kind {
	case "":
		faults["kind"] = message.New("vote.choose")
	case regulation.TemporaryExclusion:
		longest := 31 * m.Profile.Numbers.TemporaryMax.Months()
		n, err := strconv.Atoi(strings.TrimSpace(f.Length))
		switch {
		case err != nil || n < 1:
			faults["length"] = message.New("vote.length")
		case longest > 0 && n > longest:
			faults["length"] = message.New("exclusion.length", message.Number("days", n),
				message.Said("max_length", m.Profile.Numbers.TemporaryMax.Message()))
		}
		out.Length, out.First = n, f.First
		if f.First == 0 {
			break
		}
		out.Last = f.First + days.Day(n-1)
		if f.First <= m.Today {
			faults["first"] = message.New("vote.first.past")
		} else if x := rules.ExclusionFor(m, f.First, m.Today); n > 0 && out.Last > x.MaxLast {
			faults["first"] = message.New("vote.first.long", message.Day("last", out.Last), message.Day("max_last", x.MaxLast))
		}
	case regulation.PermanentExclusion:
		out.Bar = f.Bar
		out.First = f.First
	default:
	}
	return out, faults
}
