package register

import (
	"slices"
	"strconv"

	"greffe/cases"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A Mark is something that the list of cases is filtered by: a kind and a
// value, such as the owner or an article. A case has any number of them.
type Mark string

// The marks.
const markToFix Mark = "fix"

func markOwner(u cases.UserID) Mark         { return Mark("owner:" + string(u)) }
func markStatus(s cases.LearnerStatus) Mark { return Mark("status:" + string(s)) }
func markArticle(a regulation.Article) Mark { return Mark("article:" + string(a)) }
func markLevel(l regulation.Level) Mark     { return Mark("level:" + strconv.Itoa(int(l))) }
func markMember(p cases.PersonID) Mark      { return Mark("member:" + string(p)) }
func markSitting(s cases.SittingID) Mark    { return Mark("sitting:" + string(s)) }
func markDue(k rules.DueKind) Mark          { return Mark("due:" + string(k)) }
func marksOf[T any](in []T, of func(T) Mark) []Mark {
	out := make([]Mark, len(in))
	for i, v := range in {
		out[i] = of(v)
	}
	return out
}

// Marks are the conditions of a query that marks answer: a case must have one
// mark of each group.
func (q CaseQuery) Marks() [][]Mark {
	var out [][]Mark
	add := func(group []Mark) {
		if len(group) > 0 {
			out = append(out, group)
		}
	}
	if q.Mine != "" {
		mine := []Mark{markOwner(q.Mine)}
		if q.Directs {
			mine = append(mine, markDue(rules.DoChoose), markDue(rules.DoApprove), markDue(rules.DoAnswer))
		}
		add(mine)
	}
	if q.ToFix {
		add([]Mark{markToFix})
	}
	add(marksOf(q.Owners, markOwner))
	add(marksOf(q.Statuses, markStatus))
	add(marksOf(q.Articles, markArticle))
	add(marksOf(q.Levels, markLevel))
	add(marksOf(q.Members, markMember))
	add(marksOf(q.Sittings, markSitting))
	add(marksOf(q.Dues, markDue))
	return out
}

// caseMarks are the marks of a case, in order and each once.
func caseMarks(m rules.Matter, row CaseRow, dues []rules.Due) []Mark {
	c := m.Case
	out := []Mark{markOwner(row.Owner), markStatus(row.Status)}
	if row.ToFix > 0 && !row.Closed {
		out = append(out, markToFix)
	}
	for _, g := range c.Grievances {
		if g.Is.Article != "" {
			out = append(out, markArticle(g.Is.Article))
		}
	}
	if row.Sanction != "" {
		out = append(out, markLevel(row.Sanction.Level()))
	}
	for _, d := range dues {
		if !d.Waiting {
			out = append(out, markDue(d.Kind))
		}
	}
	if row.Sitting != "" {
		out = append(out, markSitting(row.Sitting))
	}
	for _, x := range c.Convened {
		if s := m.Sittings[x.Is.Sitting]; s != nil {
			for _, seat := range s.Seats {
				if _, recused := c.Recused(seat.Member); !recused {
					out = append(out, markMember(seat.Member))
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// council is the sitting that a case waits for or was heard in last, and its
// day; none while it was convened to none, or was taken out of it since.
func council(m rules.Matter) (cases.SittingID, *cases.Sitting) {
	x, convened := m.Case.Convening()
	if !convened {
		return "", nil
	}
	if p, postponed := m.Case.Postponement(x.Is.Sitting); postponed && p.Act.Rank > x.Act.Rank {
		return "", nil
	}
	return x.Is.Sitting, m.Sittings[x.Is.Sitting]
}

// sanctionOf is the measure notified, else the heaviest that is envisaged;
// empty while none is.
func sanctionOf(m rules.Matter) regulation.SanctionKind {
	c := m.Case
	for _, l := range slices.Backward(c.Letters) {
		if d := l.Issued.Is.Decision; d != nil && l.Standing() {
			return d.Sanction.Kind
		}
	}
	if x, ok := c.Convening(); ok && x.Is.Heaviest != "" {
		return x.Is.Heaviest
	}
	if x, ok := c.Course(); ok && x.Is.Course == cases.CourseAlone {
		return x.Is.Sanction
	}
	return ""
}
