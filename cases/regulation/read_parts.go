package regulation

import (
	"fmt"
	"regexp"
)

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
	c.atLeast("numbers.absences_level_1", n.AbsencesLevel1, 1)
	c.atLeast("numbers.min_voting", n.MinVoting, 1)
	c.atLeast("numbers.min_secretary", n.MinSecretary, 0)
	c.atLeast("numbers.max_assistants", n.MaxAssistants, 1)
	if n.WindowFrom.N >= n.WindowTo.N {
		c.fault("numbers.window_to", "%d days leave nothing after the first %d", n.WindowTo.N, n.WindowFrom.N)
	}
	if n.WindowTo.Extended {
		c.fault("numbers.window_to.extended", "the upper bound is never extended")
	}
	if n.Target.N > n.WindowTo.N {
		c.fault("numbers.target", "%d days are past the %d of the window", n.Target.N, n.WindowTo.N)
	}
	if n.ContactAfter.N >= n.InactiveAfter.N {
		c.fault("numbers.inactive_after", "%d days leave no time to contact after %d", n.InactiveAfter.N, n.ContactAfter.N)
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
			c.fault(field+".seat", "%q is none", p.Seat)
		}
		if seen[p.Seat] {
			c.fault(field+".seat", "%s stands twice", p.Seat)
		}
		seen[p.Seat] = true
		c.text(field+".title", p.Title)
		c.article(field+".article", p.Article)
		c.atLeast(field+".cap", p.Cap, 1)
		if p.Voting && (p.Invited || p.Secretary) {
			c.fault(field+".voting", "neither a secretary nor an invited person votes")
		}
		if p.Presides && !p.Voting {
			c.fault(field+".presides", "who presides votes")
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
		c.fault("seats", "%d preside, and one has to", presiding)
	}
	if voting < n.MinVoting {
		c.fault("seats", "%d can vote, and %d have to be present", voting, n.MinVoting)
	}
	if secretaries < n.MinSecretary {
		c.fault("seats", "%d can be secretary, and %d have to be present", secretaries, n.MinSecretary)
	}
}

func (c *check) sanctions(in []SanctionRule) {
	seen := map[SanctionKind]bool{}
	for i, s := range in {
		field := fmt.Sprintf("sanctions[%d]", i)
		switch {
		case !s.Kind.Known():
			c.fault(field+".kind", "%q is none", s.Kind)
		case s.Level != s.Kind.Level():
			c.fault(field+".level", "is %d, and %s is of level %d", s.Level, s.Kind, s.Kind.Level())
		}
		if seen[s.Kind] {
			c.fault(field+".kind", "%s stands twice", s.Kind)
		}
		seen[s.Kind] = true
		c.text(field+".title", s.Title)
		c.article(field+".article", s.Article)
		if s.Bar && s.Kind != PermanentExclusion {
			c.fault(field+".bar", "only a permanent exclusion carries a bar")
		}
	}
	if len(in) == 0 {
		c.fault("sanctions", "is missing")
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
			c.fault(field+".article", "%s stands twice", b.Article)
		}
		seen[b.Article] = true
		c.text(field+".title", b.Title)
		if len(b.Levels) == 0 {
			c.fault(field+".levels", "is missing")
		}
		for j, l := range b.Levels {
			if !provided[l] {
				c.fault(field+".levels", "no sanction is of level %d", l)
			}
			if j > 0 && l <= b.Levels[j-1] {
				c.fault(field+".levels", "are not in order")
			}
		}
	}
	if len(in) == 0 {
		c.fault("breaches", "is missing")
	}
}

func (c *check) rules(in []RuleArticles) {
	seen := map[RuleID]bool{}
	pattern := regexp.MustCompile(`^R-[A-Z]+(-[A-Z]+)*$`)
	for i, r := range in {
		field := fmt.Sprintf("rules[%d]", i)
		if !pattern.MatchString(string(r.Rule)) {
			c.fault(field+".rule", "%q does not name a rule", r.Rule)
		}
		if seen[r.Rule] {
			c.fault(field+".rule", "%s stands twice", r.Rule)
		}
		seen[r.Rule] = true
		for j, a := range r.Articles {
			c.article(fmt.Sprintf("%s.articles[%d]", field, j), a)
		}
	}
	if len(in) == 0 {
		c.fault("rules", "is missing")
	}
}

func (c *check) article(field string, a Article) {
	if !regexp.MustCompile(`^(\d+(\.\d+)*|[LRD]\. \d+(-\d+)*)$`).MatchString(string(a)) {
		c.fault(field, "%q is not an article", a)
	}
}

func (c *check) grounds(field string, in []Ground) {
	seen := map[string]bool{}
	for i, g := range in {
		at := fmt.Sprintf("%s[%d]", field, i)
		if g.Code == "" {
			c.fault(at+".code", "is missing")
		}
		if seen[g.Code] {
			c.fault(at+".code", "%s stands twice", g.Code)
		}
		seen[g.Code] = true
		c.text(at+".title", g.Title)
	}
}
