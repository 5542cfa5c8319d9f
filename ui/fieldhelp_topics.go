package ui

import (
	"strings"

	"greffe/assets/translations"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A fieldTopic is what there is to know about a field: the rule that it serves,
// and a sentence of its own on what belongs in it (fieldhelp.<Own>; may be empty).
type fieldTopic struct {
	Rule regulation.RuleID
	Own  string
}

// fieldTopics gives the topic of each label, by the key of its words. The same
// label may mean something else in a sheet: "sheet:key" then comes first.
func fieldTopics() map[string]fieldTopic {
	return map[string]fieldTopic{
		// A new case.
		"case.fact.day-label":      {rules.ArticleRule, "fact-day"},
		"case.fact.place":          {rules.ArticleRule, "fact-place"},
		"case.fact.text":           {rules.ArticleRule, "fact-text"},
		"label.breach":             {rules.ArticleRule, "breach"},
		"case.fact.criminal":       {rules.Violence, "criminal"},
		"case.fact.training":       {rules.Scope, "training"},
		"case.new.reported-by":     {rules.Impartial, "reported-by"},
		"case.new.reported-on":     {rules.Violence, "reported-on"},
		"persons.why-late":         {rules.Violence, "why-late"},
		"case.new.born":            {rules.Minor, "born"},
		"directory.birth":          {rules.Minor, "born"},
		"case.new.status":          {rules.EmployerPrior, "status"},
		"newcase:case.new.address": {rules.NoticeRule, "address"},
		"label.employer":           {rules.EmployerPrior, "employer"},
		"employers.further":        {rules.EmployerPrior, "employer"},
		"label.supervisor":         {rules.EmployerPrior, ""},
		"label.funder":             {rules.Inform, "funder"},
		"case.new.funder-ref":      {rules.Inform, ""},
		"label.mentor":             {rules.Impartial, "mentor"},
		"newcase:case.new.person":  {rules.Impartial, "involved"},
		"case.new.link":            {rules.Impartial, "involved"},
		"case.new.detail":          {rules.Impartial, ""},
		"exhibit.question":         {rules.Defence, "withheld"},
		"exhibit.why":              {rules.Defence, "withheld"},
		"label.sanction":           {rules.Competence, "sanction-alone"},
		"choice:label.reason":      {rules.Competence, "reason"},
		"case.caller.who":          {rules.Inform, "caller"},
		"case.postpone.ground":     {rules.Absent, "proof-seen"},
		"case.postpone.seen-by":    {rules.Absent, "proof-seen"},
		"case.postpone.seen-on":    {rules.Absent, "proof-seen"},
		"case.postpone.issuer":     {rules.Absent, "proof-seen"},
		"postpone:label.reason":    {rules.Absent, "reason"},
		"closecase:label.reason":   {rules.Retention, "reason"},
		"case.correct.day":         {rules.Order, "correct-day"},

		// People.
		"persons.emancipated":                 {rules.Minor, "emancipated"},
		"persons.holder":                      {rules.Minor, "holder"},
		"person-edit:persons.holder.capacity": {rules.Minor, "holder"},
		"persons.consent":                     {rules.Convocation, "consent"},
		"directory.function":                  {rules.Seats, "function"},
		"person-edit:directory.from":          {rules.Seats, "function"},
		"persons.end":                         {rules.Seats, "function-end"},
		"person-edit:directory.title":         {rules.Convocation, "delegation"},

		// Attendance.
		"log-session:log.session.day":           {rules.Absence, ""},
		"log-session:log.session.at":            {rules.Absence, ""},
		"log-session:log.session.of":            {rules.Absence, ""},
		"log-session:log.session.outcome":       {rules.Absence, "session-outcome"},
		"log-session:log.session.joined-at":     {rules.Absence, "joined"},
		"log-session:log.session.authorised-by": {rules.Absence, "authorised"},
		"log-session:log.session.authorised-on": {rules.Absence, "authorised"},
		"log-session:log.session.authorised-at": {rules.Absence, "authorised"},
		"log-session:log.session.cancelled-on":  {rules.Absence, "cancelled"},
		"log-session:log.session.cancelled-at":  {rules.Absence, "cancelled"},
		"log-session:log.session.ground":        {rules.Absence, "session-ground"},
		"log-session:log.session.seen-by":       {rules.Absence, "proof-seen"},
		"log-session:log.session.seen-on":       {rules.Absence, "proof-seen"},

		// Convening, precaution.
		"label.heaviest":                  {rules.Motions, "heaviest"},
		"mail.convene.day":                {rules.NoticeRule, "council-day"},
		"convene:mail.convene.at":         {rules.Convocation, "council-place"},
		"precaution:mail.convene.at":      {rules.Precaution, ""},
		"mail.convene.place":              {rules.Convocation, "council-place"},
		"mail.convene.link":               {rules.Convocation, "council-place"},
		"label.sitting":                   {rules.Quorum, "sitting"},
		"mail.signatory":                  {rules.Convocation, "signatory"},
		"mail.precaution.kind":            {rules.Precaution, "precaution"},
		"mail.precaution.scope":           {rules.Precaution, "precaution"},
		"mail.precaution.risk":            {rules.Precaution, "risk"},
		"precaution:mail.precaution.from": {rules.Precaution, "precaution"},
		"mail.precaution.review":          {rules.Precaution, "review-day"},
		"mail.lift.on":                    {rules.Precaution, "lift"},
		"mail.lift.restored":              {rules.Precaution, "lift"},
		"mail.lift.by":                    {rules.Precaution, "lift"},

		// Post.
		"mail.channel":                {rules.Form, "channel"},
		"label.number":                {rules.Form, "number"},
		"mail.planned":                {rules.WindowRule, "planned"},
		"mail.posting.day":            {rules.WindowRule, "posting-day"},
		"mail.posting.other-day":      {rules.WindowRule, "posting-day"},
		"postroom.list-day":           {rules.WindowRule, "posting-day"},
		"postroom.deposit.scan":       {rules.Form, "number"},
		"mail.hand.receipt":           {rules.Form, "by-hand"},
		"mail.hand.witnesses":         {rules.Form, "by-hand"},
		"mail.returned.search":        {rules.NoticeRule, "returned"},
		"event.presented":             {rules.NoticeRule, "presented"},
		"mail.returned.what":          {rules.NoticeRule, "returned"},
		"returned:mail.returned.day":  {rules.NoticeRule, "collected"},
		"postroom.returned.by":        {rules.NoticeRule, "signed-by"},
		"postroom.returned.who-label": {rules.NoticeRule, "signed-by"},
		"mail.returned.ground":        {rules.Form, "returned"},
		"mail.again.address":          {rules.Form, "again"},
		"mail.again.known":            {rules.Form, "again"},
		"mail.proof.what":             {rules.Form, "proof"},
		"templates.text":              {rules.Form, "template"},

		// The council.
		"council.invited-on":               {rules.Seats, "invited"},
		"council.recuse.member":            {rules.Impartial, "recuse"},
		"council.recuse.link":              {rules.Impartial, "recuse"},
		"council.recuse.raised":            {rules.Impartial, "recuse"},
		"council.recuse.instead":           {rules.Impartial, "recuse-instead"},
		"recuse:label.reason":              {rules.Impartial, "reason"},
		"sitting.day":                      {rules.Order, ""},
		"sitting.opening":                  {rules.Quorum, "opening"},
		"sitting.calling":                  {rules.Quorum, "opening"},
		"guided.reasons.at":                {rules.Hearing, ""},
		"guided.recused.at":                {rules.Impartial, ""},
		"guided.back.at":                   {rules.Quorum, ""},
		"sitting.leave.at":                 {rules.Quorum, "leaving"},
		"sitting.learner":                  {rules.Absent, "presence"},
		"sitting.absent.at":                {rules.Absent, "presence"},
		"sitting.ground":                   {rules.Absent, "absence-ground"},
		"sitting.postpone.ground":          {rules.Absent, "absence-ground"},
		"postpone:sitting.postpone.reason": {rules.Absent, "absence-ground"},
		"sitting.seen-by":                  {rules.Absent, "proof-seen"},
		"sitting.issuer":                   {rules.Absent, "proof-seen"},
		"sitting.seen-on":                  {rules.Absent, "proof-seen"},
		"label.assistance":                 {rules.Assistant, "assistant"},
		"sitting:sitting.capacity":         {rules.Assistant, "assistant"},
		"label.representative":             {rules.Minor, "representative"},
		"label.explanations":               {rules.Hearing, "explanations"},
		"sitting.hear.at":                  {rules.Hearing, ""},
		"sitting.notes":                    {rules.Hearing, "notes"},
		"minutes.text":                     {rules.Hearing, "notes"},
		"sitting.retire.at":                {rules.Majority, "retire"},
		"sitting.close.at":                 {rules.Majority, ""},
		"sitting.adjourn.at":               {rules.Quorum, "adjourn"},
		"adjourn:sitting.at":               {rules.Order, ""},
		"adjourn:label.reason":             {rules.Quorum, "adjourn"},
		"vote.kind":                        {rules.Motions, "motion"},
		"vote.first":                       {rules.Exclusion, "first-day"},
		"vote.days":                        {rules.Exclusion, "length"},
		"vote.put.at":                      {rules.Motions, ""},
		"vote.closed.at":                   {rules.Casting, "casting"},
		"label.departure":                  {rules.Competence, "departure"},

		// The decision.
		"mail.decision.retained":   {rules.Form, "retained"},
		"mail.decision.why":        {rules.Form, "why-level"},
		"mail.decision.reparation": {rules.Reparation, "reparation"},
		"mail.decision.repair-by":  {rules.Reparation, "reparation"},
		"mail.decision.length":     {rules.Exclusion, "length"},
		"mail.decision.first":      {rules.Exclusion, "first-day"},

		// What else happens to a case.
		"deed.observations.text":                       {rules.Hearing, "observations"},
		"deed.consultation.who":                        {rules.Defence, "consultation"},
		"deed-consultation:deed.consultation.capacity": {rules.Defence, "consultation"},
		"deed.consultation.exhibits":                   {rules.Defence, "consultation"},
		"deed-interview:deed.interview.notes":          {rules.Defence, ""},
		"deed.oral.by":                                 {rules.Form, "oral"},
		"deed.request.by":                              {rules.Absent, ""},
		"deed.request.ground":                          {rules.Absent, "absence-ground"},
		"deed-request:deed.request.reason":             {rules.Absent, ""},
		"deed.answer.request":                          {rules.Absent, ""},
		"deed-answer:deed.answer.answer":               {rules.Absent, "absence-ground"},
		"deed.board.opinion":                           {rules.Board, ""},
		"deed.board.presided":                          {rules.Board, ""},
		"deed.board.present":                           {rules.Board, ""},
		"deed.board.text":                              {rules.Board, ""},
		"deed.access.items":                            {rules.Precaution, "lift"},
		"deed.access.by":                               {rules.Precaution, "lift"},
		"deed.reparation.state":                        {rules.Reparation, "reparation"},
		"deed.reparation.by":                           {rules.Reparation, ""},
		"deed.challenge.forum":                         {rules.Appeal, "challenge"},
		"deed.challenge.by":                            {rules.Appeal, "challenge"},
		"deed.challenge.which":                         {rules.Appeal, ""},
		"deed-challenge-ended:deed.challenge.outcome":  {rules.Retention, "challenge"},
		"deed.field.decision":                          {rules.Inform, ""},
		"deed-end:deed.end.ground":                     {rules.Inform, ""},
		"deed-hold:label.reason":                       {rules.Retention, "reason"},
		"deed-abandon:label.reason":                    {rules.Abandon, "reason"},
		"deed-withdrawal:label.reason":                 {rules.Inform, "reason"},
		"deed-complaint:deed.field.reference":          {rules.Violence, "complaint"},

		"deed.activity.what":                 {rules.Inactivity, ""},
		"deed-contact:deed.contact.means":    {rules.Inactivity, "contact"},
		"deed-contact:deed.contact.by":       {rules.Inactivity, ""},
		"deed-contact:deed.contact.answered": {rules.Inactivity, "contact"},
		"deed-contact:deed.contact.text":     {rules.Inactivity, "contact"},
		"deed.support.text":                  {rules.Inactivity, "support"},
		"deed.support.by":                    {rules.Inactivity, ""},
		"deed-away:deed.away.from":           {rules.Inactivity, "away"},
		"deed-away:deed.away.until":          {rules.Inactivity, "away"},
		"deed-away:deed.away.ground":         {rules.Inactivity, "away"},
		"deed-away:deed.away.seen-by":        {rules.Inactivity, "proof-seen"},
		"deed-away:deed.away.seen-on":        {rules.Inactivity, "proof-seen"},

		// Settings.
		"office.zone":                   {rules.NoticeRule, "zone"},
		"closing:settings.closing.day":  {rules.NoticeRule, "zone"},
		"closing:settings.closing.name": {rules.NoticeRule, "zone"},
		"office.contact":                {rules.Defence, "consultation"},
		"office.mediator":               {rules.Appeal, "mediator"},
		"office.dpo":                    {rules.Retention, ""},
	}
}

// Why some labels have no topic.
const (
	bareIdentity = "says who or where somebody is; no rule turns on it"
	barePractice = "how the office works; the regulation says nothing of it"
	bareLooks    = "how the window or a paper looks"
	bareReason   = "a reason that is kept with the act, whatever the act"
)

// bareFields are the labels without a topic, each with the reason why.
func bareFields() map[string]string {
	out := map[string]string{
		"label.reason": bareReason, "profile.moves.reason": bareReason, "deed.field.note": bareReason,
		"review.submit.note": barePractice, "review.comments": barePractice,
		"case.fact.hour": "the day counts, not the hour", "deed.field.on": "the day of an act that its sheet tells of",
		"deed.field.reference": bareIdentity,
	}
	for _, k := range []string{
		"case.new.family", "case.new.given", "case.new.civility", "case.new.phone", "case.new.email", "case.new.capacity",
		"case.new.path", "case.new.contract", "person.given", "person.family", "person.civility", "directory.name", "directory.who",
		"office.name", "office.service", "office.address", "office.city", "office.siret", "office.uai", "office.declaration",
		"office.email", "office.phone", "settings.user.person",
	} {
		out[k] = bareIdentity
	}
	for _, k := range []string{"files.name", "office.hearing", "start.role", "start.mine", "start.sample", "mail.letter.copy", "review.copies"} {
		out[k] = barePractice
	}
	for _, k := range []string{
		"settings.language", "settings.theme", "settings.scale", "mail.language", "mail.language.short", "postroom.settings.window",
		"postroom.settings.envelope", "postroom.layout", "postroom.layout.name", "postroom.layout.remove", "postroom.layout.reset",
		"postroom.calibrate.x", "postroom.calibrate.y",
	} {
		out[k] = bareLooks
	}
	return out
}

// bareAreas are the beginnings of labels that are about the machine or the window,
// in which no rule plays a part.
func bareAreas() []string { return []string{"machine.", "lock.", "list.", "windows."} }

// sheetTopics is what a sheet as a whole is about, for what has no topic of its own.
func sheetTopics() map[string]regulation.RuleID {
	return map[string]regulation.RuleID{
		"convene": rules.NoticeRule, "precaution": rules.Precaution, "choice": rules.Competence, "decision": rules.Form,
		"recuse": rules.Impartial, "invite": rules.Seats, "postpone": rules.Absent, "adjourn": rules.Quorum,
		"minutes": rules.Hearing, "returned": rules.NoticeRule, "posting": rules.WindowRule, "deposit": rules.WindowRule,
		"closecase": rules.Retention, "caller": rules.Inform, "withdraw": rules.Form, "again": rules.Form, "proof": rules.Form,
		"withheld": rules.Defence, "correct": rules.Order, "strike": rules.Order, "log-session": rules.Absence, "inactive": rules.Inactivity,
		"deed-observations": rules.Hearing, "deed-consultation": rules.Defence, "deed-interview": rules.Defence, "deed-oral": rules.Form,
		"deed-complaint": rules.Violence, "deed-request": rules.Absent, "deed-answer": rules.Absent, "deed-board": rules.Board,
		"deed-access-cut": rules.Precaution, "deed-access-restored": rules.Precaution, "deed-exit": rules.Inform,
		"deed-reparation": rules.Reparation, "deed-challenge": rules.Appeal, "deed-challenge-ended": rules.Retention,
		"deed-withdrawal": rules.Inform, "deed-end": rules.Inform, "deed-abandon": rules.Abandon, "deed-hold": rules.Retention,
		"deed-activity": rules.Inactivity, "deed-contact": rules.Inactivity, "deed-support": rules.Inactivity, "deed-away": rules.Inactivity,
		"deed-hold-ended": rules.Retention, "deed-reopen": rules.Order,
	}
}

// A fieldHelp finds the topic of a field by the words of its label.
type fieldHelp struct {
	labels   map[string][]string // words to keys
	prefixes map[string]string   // words up to a value, to the key
	topics   map[string]fieldTopic
}

// newFieldHelp words every label once, in the language of the window.
func newFieldHelp(w translations.Words) *fieldHelp {
	h := &fieldHelp{labels: map[string][]string{}, prefixes: map[string]string{}, topics: fieldTopics()}
	for key := range h.topics {
		if _, label, scoped := strings.Cut(key, ":"); scoped {
			key = label
		}
		words := w.T(key, message.Text("name", ""), message.Text("learner", ""))
		if label := strings.TrimSpace(words); label != words {
			h.prefixes[label] = key
		}
		for _, said := range []string{words, capital(words)} {
			h.labels[said] = append(h.labels[said], key)
		}
	}
	return h
}

// topic returns the topic of a field in a sheet; false when it has none.
func (h *fieldHelp) topic(sheet, label string) (fieldTopic, bool) {
	keys := h.labels[label]
	if key := h.prefixed(label); key != "" {
		keys = append(keys[:len(keys):len(keys)], key)
	}
	for _, scope := range []string{sheet + ":", ""} {
		for _, key := range keys {
			if t, ok := h.topics[scope+key]; ok {
				return t, true
			}
		}
	}
	return fieldTopic{}, false
}

// prefixed is the key of a label that names somebody after its words.
func (h *fieldHelp) prefixed(label string) string {
	for words, key := range h.prefixes {
		if strings.HasPrefix(label, words) {
			return key
		}
	}
	return ""
}
