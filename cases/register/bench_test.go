package register_test

import (
	"context"
	"fmt"
	"strconv"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// many is a register on disk with cases in its lists.
func many(b *testing.B, n int) *office {
	b.Helper()
	o := newOffice(b, onDisk(b))
	stages := rules.Stages()
	for i := 0; i < n; i += 500 {
		err := o.store.Update(context.Background(), func(tx register.Tx) error {
			for k := i; k < min(i+500, n); k++ {
				row := register.CaseRow{
					Case: cases.CaseID(fmt.Sprintf("case-%06d", k)), Number: fmt.Sprintf("DC-%d-%03d", 2010+k%16, k/16),
					Learner: fmt.Sprintf("Apprenant %c%c %d", 'A'+k%26, 'a'+k/26%26, k), Stage: stages[k%len(stages)],
					Closed: k%4 == 0, Due: days.Must("2026-09-07") + days.Day(k%400), What: message.New("docket.close"), Opened: days.Must("2026-01-05"),
				}
				p := register.CaseProjection{
					Row: row, Owner: "marion", Version: 1001, Title: row.Number, Detail: row.Learner,
					Dues: []rules.Due{{Kind: rules.DoCloseCase, By: row.Due, What: row.What}},
					Text: register.Fold(row.Number + " " + row.Learner + " développeur d'application python"),
				}
				if err := tx.PutCase(p); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return o
}

// BenchmarkRecord records one act in a case, durable, judged and projected.
func BenchmarkRecord(b *testing.B) {
	o := newOffice(b, onDisk(b))
	o.record(o.secretary, report("a")...)
	ctx, f := context.Background(), cases.CaseID("a").File()
	for n := 0; b.Loop(); n++ {
		if n%20 == 0 { // a case of an ordinary length, of a learner who has no other
			b.StopTimer()
			learner, opened := cases.PersonID(fmt.Sprintf("learner-%d", n)), opening()
			opened.Learner, f = learner, cases.CaseID(fmt.Sprintf("b%d", n)).File()
			o.record(o.secretary, all(learner.File(), cases.DescribePerson{Identity: cases.Identity{
				Given: "Camille", Family: "Laurent", Group: cases.GroupLearner, Born: days.Must("2003-04-17"),
			}})...)
			o.record(o.secretary, all(f, opened, cases.FileReport{Reporter: mentor, Text: "x"})...)
			b.StartTimer()
		}
		_, err := o.secretary.Record(ctx, register.Submission{Entries: all(f, cases.LinkPerson{Person: leroux, Link: cases.LinkOther})})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUpdateAlone is the floor: the same act appended, durable, and nothing else.
func BenchmarkUpdateAlone(b *testing.B) {
	s := onDisk(b)
	n := int64(0)
	for b.Loop() {
		n++
		err := s.Update(context.Background(), func(tx register.Tx) error {
			return tx.Append(register.Record{
				ID: cases.ActID(strconv.FormatInt(n, 10)), File: cases.CaseID("a").File(), Seq: int(n), Rank: n, Kind: cases.KindLinkPerson, Version: 1,
				Payload: []byte(`{"person":"leroux","link":"other"}`),
			})
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCase opens the first scenario's case, judged.
func BenchmarkCase(b *testing.B) {
	o := newOffice(b, onDisk(b))
	id := played(o)
	for b.Loop() {
		if _, err := o.secretary.Case(context.Background(), id); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCold opens the same case with nothing remembered.
func BenchmarkCold(b *testing.B) {
	o := newOffice(b, onDisk(b))
	id := played(o)
	c := register.Config{Store: o.store, Clock: o.clock, Profiles: []regulation.Profile{profile(b)}}
	for b.Loop() {
		if _, err := register.New(c).As(o.secretary.User()).Case(context.Background(), id); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLists are pages of 50 of 10,000 cases.
func BenchmarkLists(b *testing.B) {
	o := many(b, 10_000)
	ctx := context.Background()
	for name, ask := range map[string]func() (int, error){
		"docket": func() (int, error) {
			rows, err := o.secretary.Docket(ctx, register.DocketQuery{Limit: 50})
			return len(rows), err
		},
		"cases by due day": func() (int, error) {
			rows, _, err := o.secretary.Cases(ctx, register.CaseQuery{Open: true, Limit: 50})
			return len(rows), err
		},
		"cases by learner": func() (int, error) {
			rows, _, err := o.secretary.Cases(ctx, register.CaseQuery{Sort: register.SortLearner, Limit: 50, Offset: 5000})
			return len(rows), err
		},
		"search of one letter": func() (int, error) {
			hits, err := o.secretary.Search(ctx, "a", 50)
			return len(hits), err
		},
		"search of a name": func() (int, error) {
			hits, err := o.secretary.Search(ctx, "apprenant dé", 50)
			return len(hits), err
		},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if n, err := ask(); err != nil || n != 50 {
					b.Fatalf("got %d rows, %v", n, err)
				}
			}
		})
	}
}
