package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// casesFilterSheet narrows the list of cases; its button says how many are left.
type casesFilterSheet struct {
	screen *casesScreen
	is     casesFilter
	asked  Generation
	sheet  *parts.Sheet
	fields *formFields
	body   *fyne.Container
}

// openFilter opens the filter of the list.
func (s *casesScreen) openFilter() {
	f := s.frame
	c := &casesFilterSheet{screen: s, is: s.wanted.Filter, body: parts.V(14)}
	c.fields = newFormFields(f, c.count)
	c.sheet = parts.NewSheet(f.T("list.filter.title"), f.T("list.filter.lead", message.Term("tab", s.wanted.Tab.word())), c.body)
	c.sheet.Width = 780
	c.sheet.Primary = parts.NewButton(f.T("list.filter.show", message.Number("n", s.pager.total)), "funnel", parts.Primary, c.done)
	c.sheet.Others = []*parts.Button{
		parts.NewButton(f.T("list.filter.clear"), "", parts.Ghost, c.clear),
		parts.NewButton(f.T("button.close"), "", parts.Secondary, c.sheet.Close),
	}
	c.compose()
	f.Sheet("list-filter", c.sheet)
}

// compose lays the parts of the filter out.
func (c *casesFilterSheet) compose() {
	s, f := c.screen, c.screen.frame
	c.body.Objects = nil
	var articles []filterOption[regulation.Article]
	for _, b := range f.Profile.Breaches {
		articles = append(articles, filterOption[regulation.Article]{b.Article, joined(articleWords(f.words, b.Article), b.Title.In(f.Display.Language.Code()))})
	}
	for _, a := range c.is.Articles { // of a profile that is not in force any more
		if !slices.ContainsFunc(articles, func(o filterOption[regulation.Article]) bool { return o.value == a }) {
			articles = append(articles, filterOption[regulation.Article]{a, articleWords(f.words, a)})
		}
	}
	addFilterPart(c, "label.breach", 2, articles, &c.is.Articles)
	var levels []filterOption[regulation.Level]
	for _, l := range []regulation.Level{1, 2, 3, 0} {
		levels = append(levels, filterOption[regulation.Level]{l, levelWords(f.words, l)})
	}
	addFilterPart(c, "list.column.level", 4, levels, &c.is.Levels)
	stages := filterOptions(stagesOf(), func(x string) string { return f.T("stage." + x) })
	addFilterPart(c, "cases.stage", 3, stages, &c.is.Stages)
	statuses := filterOptions([]cases.LearnerStatus{cases.StatusApprentice, cases.StatusTrainee, cases.StatusEmployee},
		func(x string) string { return f.T("case.status." + x) })
	addFilterPart(c, "cases.status", 3, statuses, &c.is.Statuses)
	var owners []filterOption[cases.UserID]
	for _, u := range s.facts.users {
		if takesCharge(u) || slices.Contains(c.is.Owners, u.User) {
			owners = append(owners, filterOption[cases.UserID]{u.User, u.Name})
		}
	}
	addFilterPart(c, "list.column.owner.whole", 3, owners, &c.is.Owners)
	var members []filterOption[cases.PersonID]
	for _, m := range s.facts.members {
		if len(m.Seats) > 0 || slices.Contains(c.is.Members, m.Person) {
			members = append(members, filterOption[cases.PersonID]{m.Person, m.Name})
		}
	}
	addFilterPart(c, "list.filter.members", 3, members, &c.is.Members)
	c.period()
	c.body.Refresh()
}

// period is from which to which day cases were opened.
func (c *casesFilterSheet) period() {
	f := c.screen.frame
	day := func(key, label string, to *days.Day) fyne.CanvasObject {
		d := parts.NewDayField(f.T("settings.closing.place"), f.dayCalendar(days.Calendar{}), func(is days.Day) {
			*to = is
			c.fields.touched(key)
		})
		d.SetDay(*to)
		return c.fields.add(key, f.T(label), "", true, d)
	}
	c.body.Add(parts.V(6, parts.NewText(f.T("list.filter.period"), parts.CaptionStrong, parts.ColorMuted),
		parts.ColumnsTop(14, []float32{-1, -1}, day("from", "list.filter.from", &c.is.From), day("to", "list.filter.to", &c.is.To))))
}

// filterOption is one value that a filter may keep.
type filterOption[T comparable] struct {
	value T
	label string
}

func filterOptions[T ~string](values []T, word func(string) string) []filterOption[T] {
	out := make([]filterOption[T], len(values))
	for i, v := range values {
		out[i] = filterOption[T]{v, word(string(v))}
	}
	return out
}

// addFilterPart adds a heading and a check for each value, in columns.
func addFilterPart[T comparable](c *casesFilterSheet, label string, columns int, options []filterOption[T], to *[]T) {
	if len(options) == 0 {
		return
	}
	shares := make([]float32, columns)
	for i := range shares {
		shares[i] = -1
	}
	part := parts.V(2, parts.NewText(c.screen.frame.T(label), parts.CaptionStrong, parts.ColorMuted))
	var row *fyne.Container
	for i, o := range options {
		if i%columns == 0 {
			row = parts.ColumnsTop(10, shares)
			part.Add(row)
		}
		check := parts.NewCheck(o.label, func(on bool) {
			*to = slices.DeleteFunc(slices.Clone(*to), func(v T) bool { return v == o.value })
			if on {
				*to = append(*to, o.value)
			}
			c.count()
		})
		check.Checked = slices.Contains(*to, o.value)
		row.Add(check)
	}
	for row != nil && len(row.Objects) < columns { // the last row is as wide as the others
		row.Add(parts.Gap(0, 0))
	}
	c.body.Add(part)
}

// count says on the button how many cases are left.
func (c *casesFilterSheet) count() {
	s, desk := c.screen, c.screen.frame.Desk
	w := s.wanted
	w.Filter = c.is
	q := w.query(desk.User())
	q.Limit = 1
	Load(s.frame.Work, &c.asked, func(ctx context.Context) (int, error) {
		_, n, err := desk.Cases(ctx, q)
		return n, err
	}, func(n int, err error) {
		if err == nil {
			c.sheet.Primary.SetLabel(s.frame.T("list.filter.show", message.Number("n", n)))
			s.frame.trace("list-filter counts " + countText(n))
		}
	})
}

func (c *casesFilterSheet) clear() {
	c.is = casesFilter{}
	c.fields = newFormFields(c.screen.frame, c.count)
	c.compose()
	c.count()
}

// done shows what the filter keeps.
func (c *casesFilterSheet) done() {
	if !c.fields.show(c.is.problems()) {
		return
	}
	c.sheet.Close()
	c.screen.want(func(w *casesWanted) { w.Filter = c.is })
}
