package ui

import (
	"context"
	"errors"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
)

// A postroomOrder is what somebody wants made of a selection.
type postroomOrder struct {
	Output   postOutput
	Language string
	Day      days.Day
	Duplex   bool
	Layout   cases.FormLayout // of envelopes or forms
}

// paper is what the order is printed on.
func (o postroomOrder) paper() PrintPaper {
	switch o.Output {
	case outputPrint:
		return PrintPaper{Duplex: o.Duplex}
	case outputEnvelopes, outputForms:
		return PrintPaper{Width: o.Layout.Width, Height: o.Layout.Height}
	case outputList, outputOnline:
	}
	return PrintPaper{}
}

// A postroomMade is what came of it.
type postroomMade struct {
	PDF    []byte
	Sheets int
	Files  []PostFile // of an online folder, the table last
	Count  int        // envelopes that are in it
	Report []postroomNote
}

// A postroomNote says about one envelope why it was left out, or how it was made.
type postroomNote struct {
	To        string
	Reference string
	Words     message.Message
	Fatal     bool
}

// A postroomJob gathers what an order needs, envelope by envelope, and makes it.
// Its steps are called one after the other, off the UI goroutine.
type postroomJob struct {
	desk  Desk
	room  Postroom
	words translations.Words
	order postroomOrder
	in    []postEnvelope

	views     map[cases.CaseID]register.View
	pieces    []PostPiece
	of        []int // the envelope of each piece
	documents [][]byte
	owner     []int // the envelope of each document
	files     []PostFile
	out       postroomMade
}

func newPostroomJob(f *Frame, o postroomOrder, in []postEnvelope) *postroomJob {
	return &postroomJob{
		desk: f.Desk, room: f.Postroom, words: f.Catalogue.Words(languageOf(o.Language), translations.Paper), order: o, in: in,
		views: map[cases.CaseID]register.View{},
	}
}

// languageOf is a language by its two letters.
func languageOf(code string) translations.Lang {
	if code == translations.English.Code() {
		return translations.English
	}
	return translations.French
}

// note keeps a remark about an envelope.
func (j *postroomJob) note(i int, fatal bool, m message.Message) {
	j.out.Report = append(j.out.Report, postroomNote{To: j.in[i].To, Reference: j.in[i].Reference, Words: m, Fatal: fatal})
}

// step gathers one envelope.
func (j *postroomJob) step(ctx context.Context, i int) {
	e := j.in[i]
	if why := j.order.Output.takes(e); why != "" {
		j.note(i, true, message.New("postroom.skip."+why))
		return
	}
	v, err := j.view(ctx, e.Case)
	if err != nil {
		j.note(i, true, register.Explain(err))
		return
	}
	if s, ok := v.Matter.Case.Service(e.Service.Dispatch); ok {
		e.Service = s
	}
	x := pieceOf(j.words, v.Matter, e)
	if j.order.Output == outputPrint || j.order.Output == outputOnline {
		for _, d := range documentsIn(v.Matter.Case, e.Service) {
			b, err := j.desk.Document(ctx, d)
			if err != nil {
				j.note(i, true, message.New("postroom.problem.unreadable"))
				return
			}
			x.Documents = append(x.Documents, b)
		}
		if len(x.Documents) == 0 {
			j.note(i, true, message.New("postroom.problem.empty"))
			return
		}
	}
	switch j.order.Output {
	case outputPrint:
		for _, b := range x.Documents {
			j.documents, j.owner = append(j.documents, b), append(j.owner, i)
		}
		x.Documents = nil
	case outputOnline:
		file, notes, err := j.room.Online(x)
		x.Documents = nil
		if err != nil {
			j.note(i, true, reasonOf(err))
			return
		}
		for _, n := range notes {
			j.note(i, false, n)
		}
		j.files = append(j.files, file)
	case outputList, outputEnvelopes, outputForms:
	}
	j.pieces, j.of = append(j.pieces, x), append(j.of, i)
}

// view reads a case once for all its envelopes.
func (j *postroomJob) view(ctx context.Context, id cases.CaseID) (register.View, error) {
	if v, ok := j.views[id]; ok {
		return v, nil
	}
	v, err := j.desk.Case(ctx, id)
	if err == nil {
		j.views[id] = v
	}
	return v, err
}

// reasonOf is the message of an error that brings one along, else the register's.
func reasonOf(err error) message.Message {
	var worded interface{ Message() message.Message }
	if errors.As(err, &worded) {
		return worded.Message()
	}
	return register.Explain(err)
}

// finish makes the order from all that was gathered.
func (j *postroomJob) finish(ctx context.Context) (postroomMade, error) {
	j.out.Count = len(j.pieces)
	if len(j.pieces) == 0 {
		return j.out, nil
	}
	office, err := j.desk.Office(ctx)
	if err != nil {
		return j.out, err
	}
	from := office.Organisation
	switch j.order.Output {
	case outputPrint:
		run, err := j.room.Run(j.documents, j.order.Duplex)
		if err != nil {
			return j.out, err
		}
		for _, p := range run.Problems {
			j.note(j.owner[p.Index], p.Fatal, p.Message)
		}
		j.out.PDF, j.out.Sheets = run.PDF, run.Sheets
	case outputList:
		j.out.PDF, err = j.room.List(j.order.Language, j.order.Day, from, j.pieces)
	case outputEnvelopes, outputForms:
		var problems []PostProblem
		j.out.PDF, problems, err = j.room.Forms(j.order.Layout, from, j.pieces)
		for _, p := range problems {
			j.note(j.of[p.Index], p.Fatal, p.Message)
			if p.Fatal {
				j.out.Count--
			}
		}
	case outputOnline:
		var table PostFile
		table, err = j.room.Addresses(j.order.Language, j.pieces, j.files)
		j.files = append(j.files, table)
		j.out.Files = j.files
	}
	return j.out, err
}
