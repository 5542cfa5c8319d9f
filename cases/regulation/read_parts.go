package regulation

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"greffe/cases/message"
)

func (c *check) profile(p Profile) {
	if !regexp.MustCompile(`^[a-z][a-z0-9-]{0,39}$`).MatchString(p.ID) {
		c.fault("id", "profile.fault.id", message.Text("value", p.ID))
	}
	if !regexp.MustCompile(`^\d{1,6}(\.\d{1,6}){0,3}$`).MatchString(p.Version) {
		c.fault("version", "profile.fault.version", message.Text("value", p.Version))
	}
	c.text("title", p.Title)
	if p.Unverified != (Text{}) {
		c.text("unverified", p.Unverified)
	}
	c.citations(p.Cited)
	c.numbers(p.Numbers)
	c.retention(p.Retention)
	c.places(p.Places, p.Numbers)
	c.sanctions(p.Sanctions)
	c.breaches(p.Breaches, p.Sanctions)
	c.rules(p.Rules)
	c.grounds("absence_grounds", p.AbsenceGrounds)
	c.grounds("postponement_grounds", p.PostponementGrounds)
}

// longest is how many characters a label may have: it is printed in letters.
const longest = 160

func (c *check) text(field string, t Text) {
	c.label(field+".fr", t.FR)
	c.label(field+".en", t.EN)
}

func (c *check) label(field, s string) {
	switch {
	case strings.TrimSpace(s) == "":
		c.fault(field, "profile.fault.blank")
	case utf8.RuneCountInString(s) > longest:
		c.fault(field, "profile.fault.long", message.Number("most", longest))
	case strings.ContainsFunc(s, unicode.IsControl):
		c.fault(field, "profile.fault.control")
	}
}

// most is the longest period that makes sense in a unit: more is a slip of the
// pen, or a number that no calendar holds.
func (u Unit) most() int {
	switch u {
	case UnitDays, UnitClearDays, UnitOpenDays:
		return 366
	case UnitMonths:
		return 240
	case UnitYears:
		return 20
	case UnitHours:
		return 720
	case UnitMinutes:
		return 1440
	}
	return 0
}

func (c *check) period(field string, p Period, units ...Unit) {
	c.atLeast(field+".n", p.N, 1)
	switch {
	case !p.Unit.known():
		c.fault(field+".unit", "profile.fault.unit.none", message.Text("value", string(p.Unit)))
	case !slices.Contains(units, p.Unit):
		var all []string
		for _, u := range units {
			all = append(all, string(u))
		}
		c.fault(field+".unit", "profile.fault.unit", message.Text("value", string(p.Unit)), message.Text("units", strings.Join(all, ", ")))
	case p.N > p.Unit.most():
		c.fault(field+".n", "profile.fault.most", message.Number("n", p.N), message.Number("most", p.Unit.most()))
	}
}

func (c *check) atLeast(field string, n, least int) {
	if n < least {
		c.fault(field, "profile.fault.least", message.Number("n", n), message.Number("least", least))
	}
}

// count checks a number of people or of absences.
func (c *check) count(field string, n, least int) {
	c.atLeast(field, n, least)
	if n > 99 {
		c.fault(field, "profile.fault.most", message.Number("n", n), message.Number("most", 99))
	}
}

func (c *check) twice(field, value string) {
	c.fault(field, "profile.fault.twice", message.Text("value", value))
}

func (c *check) citations(in []Citation) {
	c.cited = map[Article]bool{}
	pattern := regexp.MustCompile(`^[A-Z0-9][A-Za-z0-9°]*([.\-]? ?[A-Za-z0-9°]+)*$`)
	for i, x := range in {
		field := fmt.Sprintf("articles[%d]", i)
		if a := string(x.Article); len(a) > 24 || !pattern.MatchString(a) {
			c.fault(field+".article", "profile.fault.article", message.Text("value", a))
		}
		if c.cited[x.Article] {
			c.twice(field+".article", string(x.Article))
		}
		c.cited[x.Article] = true
		c.text(field+".title", x.Title)
	}
	if len(in) == 0 {
		c.fault("articles", "profile.fault.list")
	}
}

// article checks a reference: the profile has to list what it cites.
func (c *check) article(field string, a Article) {
	if !c.cited[a] {
		c.fault(field, "profile.fault.reference", message.Text("value", string(a)))
	}
}

func (c *check) numbers(n Numbers) {
	c.period("numbers.notice", n.Notice, UnitClearDays, UnitDays)
	c.period("numbers.defence", n.Defence, UnitClearDays)
	c.period("numbers.window_from", n.WindowFrom, UnitClearDays, UnitDays)
	c.period("numbers.window_to", n.WindowTo, UnitDays)
	c.period("numbers.target", n.Target, UnitDays)
	c.period("numbers.holding", n.Holding, UnitDays)
	c.period("numbers.delivery", n.Delivery, UnitOpenDays)
	c.period("numbers.temporary_max", n.TemporaryMax, UnitMonths)
	c.period("numbers.bar", n.Bar, UnitYears, UnitMonths)
	c.period("numbers.start_broken", n.StartBroken, UnitDays)
	c.period("numbers.start_safe", n.StartSafe, UnitOpenDays)
	c.period("numbers.precaution", n.Precaution, UnitDays)
	c.period("numbers.facts_age", n.FactsAge, UnitMonths)
	c.period("numbers.late_record", n.LateRecord, UnitDays)
	c.period("numbers.cancel_before", n.CancelBefore, UnitHours)
	c.period("numbers.late_arrival", n.LateArrival, UnitMinutes)
	c.period("numbers.contact_after", n.ContactAfter, UnitDays)
	c.period("numbers.inactive_after", n.InactiveAfter, UnitDays)
	c.count("numbers.absences_level_1", n.AbsencesLevel1, 1)
	c.count("numbers.min_voting", n.MinVoting, 1)
	c.count("numbers.min_secretary", n.MinSecretary, 0)
	c.count("numbers.max_assistants", n.MaxAssistants, 1)
	if n.WindowFrom.N >= n.WindowTo.N {
		c.fault("numbers.window_to.n", "profile.fault.window", message.Number("to", n.WindowTo.N), message.Number("from", n.WindowFrom.N))
	}
	if n.WindowTo.Extended {
		c.fault("numbers.window_to.extended", "profile.fault.extended")
	}
	if n.Target.N > n.WindowTo.N {
		c.fault("numbers.target.n", "profile.fault.target", message.Number("n", n.Target.N), message.Number("most", n.WindowTo.N))
	}
	if n.ContactAfter.N >= n.InactiveAfter.N {
		c.fault("numbers.inactive_after.n", "profile.fault.contact", message.Number("n", n.InactiveAfter.N), message.Number("after", n.ContactAfter.N))
	}
}

func (c *check) retention(r Retention) {
	c.period("retention.none", r.None, UnitMonths, UnitYears)
	c.period("retention.level_1", r.Level1, UnitMonths, UnitYears)
	c.period("retention.level_2", r.Level2, UnitMonths, UnitYears)
	c.period("retention.level_3", r.Level3, UnitMonths, UnitYears)
}

func (c *check) places(in []Place, n Numbers) {
	seen := map[Seat]bool{}
	voting, secretaries, presiding := 0, 0, 0
	for i, p := range in {
		field := fmt.Sprintf("seats[%d]", i)
		if !p.Seat.known() {
			c.fault(field+".seat", "profile.fault.seat", message.Text("value", string(p.Seat)))
		}
		if seen[p.Seat] {
			c.twice(field+".seat", string(p.Seat))
		}
		seen[p.Seat] = true
		c.text(field+".title", p.Title)
		c.article(field+".article", p.Article)
		c.count(field+".cap", p.Cap, 1)
		if p.Voting && (p.Invited || p.Secretary) {
			c.fault(field+".voting", "profile.fault.voting")
		}
		if p.Invited && p.Secretary {
			c.fault(field+".invited", "profile.fault.invited")
		}
		if p.Presides && !p.Voting {
			c.fault(field+".presides", "profile.fault.presides")
		}
		if p.Voting {
			voting += p.Cap
		}
		if p.Secretary {
			secretaries += p.Cap
		}
		if p.Presides {
			presiding++
		}
	}
	if presiding != 1 {
		c.fault("seats", "profile.fault.presiding", message.Number("n", presiding))
	}
	if voting < n.MinVoting {
		c.fault("seats", "profile.fault.voters", message.Number("n", voting), message.Number("least", n.MinVoting))
	}
	if secretaries < n.MinSecretary {
		c.fault("seats", "profile.fault.secretaries", message.Number("n", secretaries), message.Number("least", n.MinSecretary))
	}
}

func (c *check) sanctions(in []SanctionRule) {
	seen := map[SanctionKind]bool{}
	for i, s := range in {
		field := fmt.Sprintf("sanctions[%d]", i)
		switch {
		case !s.Kind.Known():
			c.fault(field+".kind", "profile.fault.measure", message.Text("value", string(s.Kind)))
		case s.Level != s.Kind.Level():
			c.fault(field+".level", "profile.fault.level", message.Number("n", int(s.Level)),
				message.Text("kind", string(s.Kind)), message.Number("want", int(s.Kind.Level())))
		}
		if seen[s.Kind] {
			c.twice(field+".kind", string(s.Kind))
		}
		seen[s.Kind] = true
		c.text(field+".title", s.Title)
		c.article(field+".article", s.Article)
		if s.Bar && s.Kind != PermanentExclusion {
			c.fault(field+".bar", "profile.fault.bar")
		}
	}
	if len(in) == 0 {
		c.fault("sanctions", "profile.fault.list")
	}
}

func (c *check) breaches(in []Breach, scale []SanctionRule) {
	provided := map[Level]bool{}
	for _, s := range scale {
		provided[s.Level] = s.Level > 0
	}
	seen := map[Article]bool{}
	for i, b := range in {
		field := fmt.Sprintf("breaches[%d]", i)
		c.article(field+".article", b.Article)
		if seen[b.Article] {
			c.twice(field+".article", string(b.Article))
		}
		seen[b.Article] = true
		c.text(field+".title", b.Title)
		if len(b.Levels) == 0 {
			c.fault(field+".levels", "profile.fault.list")
		}
		for j, l := range b.Levels {
			if !provided[l] {
				c.fault(fmt.Sprintf("%s.levels[%d]", field, j), "profile.fault.levels", message.Number("n", int(l)))
			}
			if j > 0 && l <= b.Levels[j-1] {
				c.fault(field+".levels", "profile.fault.order")
			}
		}
	}
	if len(in) == 0 {
		c.fault("breaches", "profile.fault.list")
	}
}

func (c *check) rules(in []RuleArticles) {
	seen := map[RuleID]bool{}
	pattern := regexp.MustCompile(`^R-[A-Z]+(-[A-Z]+)*$`)
	for i, r := range in {
		field := fmt.Sprintf("rules[%d]", i)
		if !pattern.MatchString(string(r.Rule)) || len(c.known) > 0 && !slices.Contains(c.known, r.Rule) {
			c.fault(field+".rule", "profile.fault.rule", message.Text("value", string(r.Rule)))
		}
		if seen[r.Rule] {
			c.twice(field+".rule", string(r.Rule))
		}
		seen[r.Rule] = true
		for j, a := range r.Articles {
			c.article(fmt.Sprintf("%s.articles[%d]", field, j), a)
		}
	}
	if len(in) == 0 {
		c.fault("rules", "profile.fault.list")
	}
}

func (c *check) grounds(field string, in []Ground) {
	seen := map[string]bool{}
	for i, g := range in {
		at := fmt.Sprintf("%s[%d]", field, i)
		if g.Code == "" {
			c.fault(at+".code", "profile.fault.blank")
		}
		if seen[g.Code] {
			c.twice(at+".code", g.Code)
		}
		seen[g.Code] = true
		c.text(at+".title", g.Title)
	}
}
