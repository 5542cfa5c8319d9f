package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// postroomSheet makes, of several envelopes at once, what a day at the post needs:
// one print run, the posting list, envelopes, forms, the folder of an online
// service. UI goroutine only.
type postroomSheet struct {
	frame  *Frame
	in     []postEnvelope
	office *cases.Office
	order  postroomOrder
	forms  []cases.FormLayout // offered by the output
	made   postroomMade
	job    series

	sheet    *parts.Sheet
	output   *parts.Segment
	options  *fyne.Container
	progress *parts.Banner
	stop     *parts.Button
	report   *fyne.Container
	preview  *letterPreview
	save     *parts.Button
	open     *parts.Button
	read     Generation
}

const (
	postroomWidth  = 1180
	postroomColumn = 430
)

// openPostroom opens the sheet on envelopes, whatever their cases.
func (f *Frame) openPostroom(in []postEnvelope) {
	if f.Postroom == nil || len(in) == 0 {
		f.toast(f.T("postroom.nothing"), nil)
		return
	}
	if len(in) > postroomMost {
		f.toast(f.T("postroom.too-many", message.Number("n", postroomMost)), nil)
		in = in[:postroomMost]
	}
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) (*cases.Office, error) { return f.Desk.Office(ctx) },
		func(o *cases.Office, err error) {
			if err != nil {
				f.Fault(err)
				return
			}
			newPostroomSheet(f, o, in).openIt()
		})
}

// postroomMost is how many envelopes one selection may hold.
const postroomMost = 1000

func newPostroomSheet(f *Frame, o *cases.Office, in []postEnvelope) *postroomSheet {
	s := &postroomSheet{
		frame: f, in: in, office: o, job: series{frame: f}, options: parts.V(10), report: parts.V(6), preview: f.newLetterPreview(),
		order: postroomOrder{Output: outputPrint, Language: f.words.Lang().Code(), Day: f.Desk.Today(), Duplex: o.Postroom.Duplex},
	}
	var labels []parts.SegmentOption
	for _, x := range postOutputs() {
		labels = append(labels, parts.SegmentOption{Label: f.T("postroom.output." + string(x))})
	}
	s.output = parts.NewSegment(labels, func(i int) { s.choose(postOutputs()[i]) })
	s.output.Required = true
	s.output.SetSelected(0)
	s.progress = parts.NewBanner(parts.ToneInfo, "", "")
	s.stop = parts.NewSmallButton(f.T("postroom.stop"), "", parts.Secondary, s.job.stop)
	left := parts.V(12, s.options, s.progress, s.report)
	body := parts.V(12, s.output, parts.SideBelow(left, parts.Fix(0, 470, s.preview.view), postroomWidth-postroomColumn-80, 20, 800))
	s.sheet = parts.NewSheet(f.T("postroom.title", message.Number("n", len(in))), f.T("postroom.lead"), body)
	s.sheet.Width = postroomWidth
	s.save = parts.NewButton(f.T("mail.save"), "floppy-disk", parts.Secondary, s.onSave)
	s.open = parts.NewButton(f.T("mail.open"), "arrow-square-out", parts.Secondary, s.onOpen)
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.close), s.save, s.open}
	s.sheet.Primary = parts.NewButton(f.T("postroom.print"), "printer", parts.Primary, s.onPrimary)
	s.sheet.OnClose = s.job.drop
	return s
}

func (s *postroomSheet) openIt() {
	if !s.frame.Sheet("postroom", s.sheet) {
		return
	}
	s.choose(s.order.Output)
}

func (s *postroomSheet) close() { s.sheet.Close() }

// choose shows the options of an output and makes it.
func (s *postroomSheet) choose(o postOutput) {
	f := s.frame
	s.order.Output = o
	all := f.Postroom.Layouts(s.office.Postroom.Forms)
	s.forms = nil
	switch o {
	case outputEnvelopes:
		for _, l := range all {
			if isEnvelope(l.Name) {
				s.forms = append(s.forms, l)
			}
		}
	case outputForms:
		s.forms = ownForms(all)
	case outputPrint, outputList, outputOnline:
	}
	s.order.Layout = cases.FormLayout{}
	for i, l := range s.forms {
		if i == 0 || l.Name == s.office.Postroom.Envelope {
			s.order.Layout = l
		}
	}
	s.showOptions()
	s.make()
}

func (s *postroomSheet) showOptions() {
	f := s.frame
	s.options.Objects = []fyne.CanvasObject{parts.NewWrap(f.T("postroom.about."+string(s.order.Output)), parts.Body, parts.ColorMuted, postroomColumn)}
	switch s.order.Output {
	case outputPrint:
		duplex := parts.NewCheck(f.T("postroom.duplex"), func(on bool) { s.order.Duplex = on; s.make() })
		duplex.SetChecked(s.order.Duplex)
		s.options.Add(duplex)
	case outputList:
		day := f.dayField(days.Calendar{}, func(d days.Day) {
			if d != 0 {
				s.order.Day = d
				s.make()
			}
		})
		day.SetDay(s.order.Day)
		s.options.Add(parts.ColumnsTop(12, []float32{-1, -1}, parts.NewField(f.T("postroom.list-day"), "", "", day), s.languages()))
	case outputEnvelopes, outputForms:
		if len(s.forms) == 0 {
			s.options.Add(parts.NewBanner(parts.ToneInfo, "", f.T("postroom.no-forms")))
			break
		}
		options, at := make([]parts.Option, len(s.forms)), 0
		for i, l := range s.forms {
			options[i] = parts.Option{Label: layoutName(f, l), Tail: layoutSize(f.words, l)}
			if l.Name == s.order.Layout.Name {
				at = i
			}
		}
		form := parts.NewSelect("", options, func(i int) { s.order.Layout = s.forms[i]; s.make() })
		form.SetSelected(at)
		s.options.Add(parts.NewField(f.T("postroom.layout"), "", f.T("postroom.layout.hint"), form))
	case outputOnline:
		s.options.Add(s.languages())
	}
	s.options.Refresh()
}

func (s *postroomSheet) languages() *parts.Field {
	f, codes := s.frame, []string{"fr", "en"}
	seg := parts.NewSegment([]parts.SegmentOption{{Label: f.T("mail.language.fr")}, {Label: f.T("mail.language.en")}}, func(i int) {
		s.order.Language = codes[i]
		s.make()
	})
	seg.Required = true
	for i, c := range codes {
		if c == s.order.Language {
			seg.SetSelected(i)
		}
	}
	return parts.NewField(f.T("mail.language.short"), "", "", seg)
}

// make makes what is chosen, with progress; another choice meanwhile begins anew.
func (s *postroomSheet) make() {
	f := s.frame
	s.made = postroomMade{}
	s.ready(false)
	s.preview.clear("")
	s.report.Objects = nil
	if (s.order.Output == outputEnvelopes || s.order.Output == outputForms) && len(s.forms) == 0 {
		s.job.drop()
		s.progress.Hide()
		s.preview.view.Hide()
		s.sheet.Refresh()
		return
	}
	s.preview.view.Show()
	job := newPostroomJob(f, s.order, s.in)
	s.say(0)
	s.progress.Show()
	s.job.run(len(s.in), seriesStep, job.step, s.say, func(done int) {
		if done < len(s.in) {
			s.ended(postroomMade{}, nil, done)
			return
		}
		Load(f.Work, &s.job.gen, job.finish, func(m postroomMade, err error) { s.ended(m, err, done) })
	})
}

func (s *postroomSheet) say(at int) {
	s.progress.Set(parts.ToneInfo, "", s.frame.T("postroom.progress", message.Number("at", at), message.Number("of", len(s.in))))
	s.progress.Action = s.stop
	s.progress.Refresh()
	s.sheet.Refresh()
}

// ended shows what was made, and what could not be, and why.
func (s *postroomSheet) ended(m postroomMade, err error, done int) {
	f := s.frame
	s.progress.Action = nil
	s.made = m
	switch {
	case err != nil:
		s.progress.Set(parts.ToneDanger, "", f.Say(reasonOf(err)))
	case done < len(s.in):
		s.progress.Set(parts.ToneWarn, "", f.T("postroom.stopped", message.Number("at", done), message.Number("of", len(s.in))))
	case m.Count == 0:
		s.progress.Set(parts.ToneWarn, "", f.T("postroom.none"))
	case s.order.Output == outputPrint:
		s.progress.Set(parts.ToneOK, "", f.T("postroom.made.print", message.Number("n", m.Count), message.Number("sheets", m.Sheets)))
	default:
		s.progress.Set(parts.ToneOK, "", f.T("postroom.made", message.Number("n", m.Count)))
	}
	s.showReport(m.Report)
	s.ready(err == nil && m.Count > 0)
	if len(m.PDF) > 0 {
		pdf := m.PDF
		s.preview.show(s.title(), func(context.Context) ([]byte, []message.Message, error) { return pdf, nil, nil })
	} else if len(m.Files) > 0 {
		pdf := m.Files[0].Bytes
		s.preview.show(m.Files[0].Name, func(context.Context) ([]byte, []message.Message, error) { return pdf, nil, nil })
	}
	s.sheet.Refresh()
	f.trace("shown postroom " + string(s.order.Output))
}

func (s *postroomSheet) showReport(in []postroomNote) {
	f := s.frame
	s.report.Objects = nil
	if len(in) > 0 {
		s.report.Add(mailHead(f.T("postroom.report", message.Number("n", len(in)))))
	}
	for i, n := range in {
		if i == reportMost {
			s.report.Add(parts.NewText(f.T("postroom.report.more", message.Number("n", len(in)-reportMost)), parts.Caption, parts.ColorMuted))
			break
		}
		icon, ink := "warning", parts.ColorWarn
		if !n.Fatal {
			icon, ink = "info-fill", parts.ColorAccent
		}
		s.report.Add(parts.ColumnsTop(8, []float32{0, -1}, parts.NewIcon(icon, ink, 16), parts.V(0,
			parts.NewEllipsis(joined(n.To, n.Reference), parts.Strong, parts.ColorText),
			parts.NewWrap(f.Say(n.Words), parts.Caption, parts.ColorMuted, postroomColumn-40))))
	}
	s.report.Refresh()
}

// reportMost is how many remarks the sheet shows.
const reportMost = 30

// ready gives the buttons their words; while nothing is made, they say so.
func (s *postroomSheet) ready(yes bool) {
	f := s.frame
	s.sheet.Primary.Label, s.sheet.Primary.Icon = f.T("postroom.print"), "printer"
	if s.order.Output == outputOnline {
		s.sheet.Primary.Label, s.sheet.Primary.Icon = f.T("postroom.folder"), "folder-open"
	}
	for _, b := range []*parts.Button{s.save, s.open} {
		if s.order.Output == outputOnline || !yes {
			b.Disable()
		} else {
			b.Enable()
		}
	}
	s.sheet.Primary.Refresh()
}

// title names the file and the print job.
func (s *postroomSheet) title() string {
	return s.frame.T("postroom.file."+string(s.order.Output)) + " " + s.order.Day.String()
}

func (s *postroomSheet) onSave() {
	if len(s.made.PDF) > 0 {
		s.frame.saveOutside(s.title(), s.made.PDF)
	}
}

func (s *postroomSheet) onOpen() {
	if len(s.made.PDF) > 0 {
		s.frame.openOutside(s.title(), s.made.PDF)
	}
}

// onPrimary prints, or writes the folder.
func (s *postroomSheet) onPrimary() {
	f := s.frame
	switch {
	case s.made.Count == 0:
		s.sheet.SetTrouble("", f.T("postroom.none"))
	case s.order.Output == outputOnline:
		s.writeFolder()
	default:
		s.sheet.SetTrouble("", "")
		title, pdf, paper := s.title(), s.made.PDF, s.order.paper()
		f.outside(func(ctx context.Context) error { return f.Outside.PrintOn(ctx, title, pdf, paper) }, "printed "+string(s.order.Output))
	}
}

// writeFolder writes the files into a folder that the person chooses.
func (s *postroomSheet) writeFolder() {
	f, files := s.frame, s.made.Files
	Load(f.Work, &s.read, func(ctx context.Context) (string, error) {
		folder, err := f.Outside.ChooseFolder(ctx, f.T("postroom.folder"))
		if err != nil || folder == "" {
			return "", err
		}
		for _, x := range files {
			if err := f.Outside.WriteFile(filepath.Join(folder, x.Name), x.Bytes); err != nil {
				return "", err
			}
		}
		return folder, nil
	}, func(folder string, err error) {
		switch {
		case err != nil:
			s.sheet.SetTrouble("", f.Say(f.explain(err)))
		case folder != "":
			s.sheet.SetTrouble("", "")
			s.progress.Set(parts.ToneOK, "", f.T("postroom.written", message.Number("n", len(files)), message.Text("folder", folder)))
			s.sheet.Refresh()
			f.trace("written folder")
		}
	})
}
