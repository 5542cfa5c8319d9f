package ui

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// factFields are the facts, a card each, and the files that become exhibits.
func (s *newCaseSheet) factFields(g *newCaseGroup) []fyne.CanvasObject {
	f := s.frame
	var out []fyne.CanvasObject
	for i := range s.form.Facts {
		out = append(out, s.fact(g, i))
	}
	add := parts.NewSmallButton(f.T("case.new.add-fact"), "plus", parts.Ghost, func() {
		s.form.Facts = append(s.form.Facts, newFactForm(f.Desk.NewID))
		s.rebuild(g)
		s.focusFirst(fmt.Sprintf("facts.%d.day", len(s.form.Facts)-1))
	})
	files := parts.NewSmallButton(f.T("case.files.add"), "paperclip", parts.Ghost, s.choose)
	out = append(out, parts.H(4, add, files, parts.Spacer()))
	for i := range s.form.Files {
		out = append(out, s.file(g, i))
	}
	return out
}

func (s *newCaseSheet) fact(g *newCaseGroup, i int) fyne.CanvasObject {
	f, fact := s.frame, &s.form.Facts[i]
	key := func(name string) string { return fmt.Sprintf("facts.%d.%s", i, name) }
	day := s.day(g, key("day"), f.T("case.fact.day-label"), false, &fact.Day)
	hour := s.hour(g, key("hour"), f.T("case.fact.hour"), &fact.Hour)
	place := s.entry(g, key("place"), f.T("case.fact.place"), true, &fact.Place)
	criminal := s.answer(g, key("criminal"), f.T("case.fact.criminal"), &fact.Criminal, nil)
	var article *parts.Field
	show := func() {
		visible(criminal, askCriminal(s.ground.profile, fact.Article))
		article.SetInfo(f.Say(breachNote(s.ground.profile, fact.Article)))
	}
	article = s.article(g, key("article"), &fact.Article, func() {
		if !askCriminal(s.ground.profile, fact.Article) {
			fact.Criminal = cases.Unanswered
		}
		show()
		s.settle()
	})
	var training *parts.Field
	training = s.answer(g, key("training"), f.T("case.fact.training"), &fact.InTraining, func() {
		training.SetInfo(f.Say(trainingNote(fact.InTraining)))
	})
	text := parts.NewArea("", 2)
	text.SetText(fact.Text)
	text.OnChanged = func(typed string) {
		fact.Text = typed
		s.changed(key("text"))
	}
	what := s.field(g, key("text"), f.T("case.fact.text"), true, f.T("case.fact.hint"), text)
	show()
	column := parts.V(4,
		parts.ColumnsTop(12, []float32{-4, -3, -6}, day, hour, place),
		parts.ColumnsTop(12, []float32{-7, -4, -3}, article, training, criminal),
		what,
	)
	if len(s.form.Facts) > 1 {
		head := parts.Columns(8, []float32{-1, 0},
			parts.NewText(f.T("label.grievance-number", message.Text("number", strconv.Itoa(i+1))), parts.CaptionStrong, parts.ColorMuted),
			parts.NewSmallButton(f.T("case.remove"), "x", parts.Ghost, func() { s.dropFact(g, i) }))
		column.Objects = slices.Insert(column.Objects, 0, fyne.CanvasObject(head))
	}
	return parts.NewBox(parts.ColorSurfaceAlt, parts.ColorBorder, 8, parts.Pad(10, 14, 8, 14, column))
}

// article is an article of the regulation's catalogue: letters find it.
func (s *newCaseSheet) article(g *newCaseGroup, key string, to *regulation.Article, then func()) *parts.Field {
	f := s.frame
	options, at := breachOptions(s.ground.profile, f.words.Lang().Code(), *to)
	sel := parts.NewSelect(f.T("case.fact.choose-article"), options, func(i int) {
		*to = s.ground.profile.Breaches[i].Article
		s.changed(key)
		then()
	})
	sel.NothingFound = f.T("case.nothing")
	sel.SetSelected(at)
	return s.field(g, key, f.T("label.breach"), false, f.T("case.fact.article-hint"), sel)
}

func (s *newCaseSheet) dropFact(g *newCaseGroup, i int) {
	s.form.Facts = slices.Delete(s.form.Facts, i, i+1)
	s.rebuild(g)
	s.changed("")
	s.focusFirst(fmt.Sprintf("facts.%d.day", max(0, i-1)))
}

func (s *newCaseSheet) hour(g *newCaseGroup, key, label string, to *string) *parts.Field {
	h := s.frame.hourField(nil)
	h.SetText(*to)
	typed := h.OnChanged
	h.OnChanged = func(text string) {
		typed(text)
		*to = text
		s.changed(key)
	}
	return s.field(g, key, label, true, "", h)
}

// answer is yes, no, or nothing yet: Delete clears it.
func (s *newCaseSheet) answer(g *newCaseGroup, key, label string, to *cases.Answer, then func()) *parts.Field {
	choices := []cases.Answer{cases.Yes, cases.No}
	seg := parts.NewSegment([]parts.SegmentOption{
		{Label: s.frame.T("case.yes"), Keys: "oy"}, {Label: s.frame.T("case.no"), Keys: "n"},
	}, func(i int) {
		*to = cases.Unanswered
		if i >= 0 {
			*to = choices[i]
		}
		s.changed(key)
		if then != nil {
			then()
		}
	})
	seg.SetSelected(slices.Index(choices, *to))
	return s.field(g, key, label, true, "", seg)
}

// file is one file put aside, with a button that leaves it out.
func (s *newCaseSheet) file(g *newCaseGroup, i int) fyne.CanvasObject {
	f, x := s.frame, s.form.Files[i]
	return parts.Pad(0, 4, 0, 4, parts.Columns(10, []float32{0, -1, 0, 0},
		parts.NewIcon(fileIcon(x.Media), parts.ColorMuted, 18),
		parts.NewEllipsis(x.Name, parts.Body, parts.ColorText),
		parts.NewText(fileSize(f.words, x.Size), parts.Caption, parts.ColorMuted),
		parts.NewSmallButton(f.T("case.remove"), "x", parts.Ghost, func() {
			s.form.Files = slices.Delete(s.form.Files, i, i+1)
			s.rebuild(g)
			s.changed("")
		})))
}

// choose lets somebody pick files, take those dropped on the window.
func (s *newCaseSheet) choose() {
	s.frame.chooseExhibits(&s.files, s.took)
}

func (s *newCaseSheet) take(paths []string) {
	s.frame.readExhibits(&s.files, paths, s.took)
}

// took puts files aside; what could not be read is said above the form.
func (s *newCaseSheet) took(read []exhibitFile, kept []message.Message) {
	f := s.frame
	words := ""
	for _, m := range kept {
		words += f.Say(m) + "\n"
	}
	for _, x := range read {
		if slices.ContainsFunc(s.form.Files, func(was fileForm) bool { return was.Document == x.Document }) {
			words += f.T("case.files.twice", message.Text("name", x.Name)) + "\n"
			continue
		}
		s.form.Files = append(s.form.Files, fileForm{
			ID: cases.ExhibitID(f.Desk.NewID()), Name: x.Name, Document: x.Document, Size: x.Size, Media: x.Media,
		})
	}
	s.sheet.SetTrouble("", trim(words))
	if !s.facts.unfolded {
		s.facts.turn()
	}
	s.rebuild(s.facts)
	s.changed("")
	f.trace(fmt.Sprintf("files %d", len(s.form.Files)))
}
