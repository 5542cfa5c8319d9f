package sample

import (
	"bytes"
	"context"
	"slices"

	"greffe/cases"
	"greffe/cases/mailing"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// votes are the ballots of one motion, by the short names of the members.
type votes map[string]cases.Side

// motion puts a motion and closes it ten minutes later with these votes.
func (s *story) motion(day, at string, sanction cases.Sanction, secret bool, v votes) cases.MotionID {
	id := cases.MotionID(s.newID())
	s.acts(day, at, "a motion is put", cases.PutMotion{Motion: id, Sitting: s.sitting, Sanction: sanction, Secret: secret})
	closing := cases.CloseMotion{Motion: id}
	names := make([]string, 0, len(v))
	for n := range v {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		closing.Ballots = append(closing.Ballots, cases.Ballot{Member: s.person(n), Side: v[n]})
	}
	s.acts(day, at, "the vote is closed", closing)
	return id
}

// minutes issues the attendance sheet and the minutes.
func (s *story) minutes(day string) {
	s.issues(day, "minutes and attendance sheet", func(m rules.Matter, o mailing.Options) mailing.Plan {
		return mailing.Minutes(m, "", o)
	}, nil)
}

// exhibits files a document.
func (s *story) exhibits(day, name, media string, b []byte) {
	s.on(day, "exhibit "+name, func(ctx context.Context) error {
		desk := s.Register.As(s.secretary)
		digest, size, err := desk.PutDocument(ctx, bytes.NewReader(b))
		if err != nil {
			return err
		}
		_, err = desk.Record(ctx, register.Submission{Entries: []register.Entry{entry(s.id.File(), cases.AddExhibit{
			Exhibit: cases.ExhibitID(s.newID()), Name: name, Document: digest, Size: size, Media: media,
		})}})
		return err
	})
}
