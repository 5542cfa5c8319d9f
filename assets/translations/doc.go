// Package translations words messages in French and English, for a screen or
// for paper. The sentences are in one folder an area (rules, terms, letters…),
// each with fr.json and en.json: a flat object of keys and texts. Both files of
// an area have the same keys, and the same fields in each text; a key stands in
// one area only. French is written first.
//
//	c, err := translations.Load()
//	w := c.Words(translations.French, translations.Screen).For(today)
//	w.Say(verdict.Reason)                       // a message
//	w.T("docket.left", message.Number("n", 10)) // a key
//	w.Day(d), w.DayLong(d), w.DayWithDistance(d, today), w.Distance(d, today)
//	w.Hour(h), w.Number(n), w.Decimal(x, 1), w.Ordinal(n), w.List(texts), w.De(name)
//	w.On(translations.Paper)                    // the same words for paper
//	w.Typeset(text)                             // typography for a text of the user
//
// In a text, braces hold a field:
//
//	{day}            the value in its own way: a name, a number, a day, an hour, a term, a list
//	{n:jour/jours}   the number, a no-break space and the form: 8 jours
//	{n:aucun/un/des} the same, with a whole text of its own for none
//	{?n:est/sont}    the form only
//	{nth:n}          the ordinal: 8e, 8th; 1er, 1st
//	{de:name}        « d’Inès », « de Paul »; {que:name} likewise
//	{cap:letter}     the value with a capital
//	{short:d}        a day as on a screen: jeu. 3 déc.
//	{long:d}         a day without its weekday: 3 décembre 2026
//	{full:d}         a deadline in a letter: jeudi 3 décembre 2026
//
// A day written {d} is short on a screen, its year left out when it is that of
// the today given with For, and long on paper. A day or an hour not given is a
// dash. French takes the singular for 0 and 1, English for 1 only.
//
// Texts are written with ordinary spaces; the finished string gets its no-break
// spaces (before ; ? ! : » and after «, in n° 1, art. 5.3, R. 6352-5, M. Petit)
// and its typographic apostrophes, and « déc. » at the end of a sentence keeps
// one point.
//
// An unknown key is worded as the key in brackets. Catalogue.Check and
// CheckMessage find such mistakes in the tests of packages that make messages.
//
// # Keys
//
// The keys of the areas written for everybody, with their fields. Keys that end
// in a stored name (an act's kind, a stage, a letter's type, a link…) are put
// together by whoever words that name: "stage." + name.
//
// In rules:
//
//	rule: R-ORDER.title, R-SCOPE.title, R-ARTICLE.title, R-ABSENCE.title, R-INACTIVITY.title, R-ABANDON.title,
//	    R-VIOLENCE.title, R-DEFENCE.title, R-PRECAUTION.title, R-COMPETENCE.title, R-NOTICE.title(n),
//	    R-CONVOCATION.title, R-ASSISTANT.title, R-MINOR.title, R-EMPLOYER-PRIOR.title, R-SEATS.title,
//	    R-QUORUM.title, R-IMPARTIAL.title, R-HEARING.title, R-ABSENT.title, R-MAJORITY.title, R-CASTING.title,
//	    R-BOARD.title, R-MOTIONS.title, R-WINDOW.title, R-FORM.title, R-EXCLUSION.title, R-REPARATION.title,
//	    R-APPEAL.title, R-INFORM.title, R-RECORD.title, R-RETENTION.title
//	order: met, sequence(day event prior_day prior_event), time(event prior_event prior_time time), future(day
//	    event), missing(event prior_event), orphan(day event), late(day event n), strike(acts), struck,
//	    role(role), recused(member), closed(day), again(day event), day(event), withdrawn(day), posted(day)
//	scope: met(n), company(number), missing(number), pending
//	article: met(n), pending, missing(number), fact(missing number), unknown(article number), old(day fact_day
//	    months number), sanctioned(number sanction_day), future(fact_day number)
//	missing: day, place, text, article
//	absence: level1(first last n), level3(first last n), none, level(level min n), met(level n)
//	inactivity: met(contact since), contact(from since to), early(since to)
//	abandon: met(day), sanction
//	violence: open(article), late(article n reported), criminal(number), complaint(day reference), complaint.none
//	defence: none, wait(from level received), met(received), pending(dispatch), added(added number)
//	precaution: none, running(n review start), long(max n start), grievances(start), met(received start),
//	    lifted(lifted start), lift(start), counted(start)
//	competence: director(level), council(level meeting), pending(level), choice(max min), exclusion,
//	    violence(article), departure(reason who), hearing, unvoted, other(sanction voted), discontinued(day)
//	notice: met(council last_day n received safe_from), met.extended(closed council extended last_day n received
//	    safe_from), countback(back_day back_open closed council n received), countback.open(back_day council n
//	    received), contestable(council gap n proposed received safe_from), broken(council gap n proposed
//	    received), after(council proposed received), held(addressee holding_end), unclaimed(addressee presented),
//	    refused(addressee presented), returned(addressee ground), returned.declared(addressee ground presented),
//	    pending(addressee council hand_by post_by), sent(addressee council dispatch receive_by), undated(proposed
//	    received safe_from), unsent(n), watch(council lenient_by safe_by), grievance(added proposed),
//	    moved(announced council proposed), corrected(council gap n received), uncorrected(change first_date), none
//	convocation: met(channel), pending, missing(missing n), heaviest(level), consent(addressee), channel(channel),
//	    signature(day who), proof(addressee), none
//	mention: subject, day, time, place, assistance, heaviest, grievances, facts, article, why, dates, remedies,
//	    mediator, address, signatory, data, risk, scope, review, reason, purpose
//	assistant: met(capacity name), none, pending, other(name), many(count)
//	minor: met(day majority n), missing(holder), leap, adult(day majority), emancipated(since), unknown,
//	    holders(day), address(holder), soon(majority)
//	prior: missing, met(prior), pending(employer), late(decision prior), employer, none, level
//	seats: met(president voting), pending, president, delegation(day member), over(count excess max seat),
//	    invited, secretary, twice(member seats), voting(member), advisory(member), function(day member seat),
//	    deliberation(member)
//	quorum: met(min min_sec voting), planned(min min_sec voting), pending(min min_sec), short(min voting),
//	    planned.short(min voting), secretary, lost(member min time voting), recused(min voting), even(voting),
//	    even.odd(voting)
//	impartial: met, pending, broken(link member substitute), alone(link member), warn(link member), recused(day
//	    link member), recused.seated(day member)
//	link: reporter, victim, witness, relative, mentor, file-author, other
//	hearing: met(day), absent(day), pending, none, reason, explanations, observations(day), na
//	absent: held(council), postponed(n seen who), relative, proof, postpone(seen), present(council),
//	    pending(council)
//	majority: adopted(abst against for), adopted.plain(against for), rejected(abst against for),
//	    rejected.plain(against for), none, pending, unput, tally(count voters), roll(member), ballots(missing)
//	casting: adopted(against for president), rejected(against for president), abstained(against for), warn(against
//	    for), secret, secret.tie(against for), none
//	board: off, met(day), missing
//	motions: met(n), pending, open, adopted(sanction), above(heaviest level sanction), unannounced(level max
//	    sanction), order(former sanction), uncalled
//	window: met(day_max day_min interview max meeting n safe_end safe_from target), sent(dispatch safe_end
//	    safe_from), early(day_min dispatch meeting n safe_from), low(dispatch safe_from), high(day_max dispatch
//	    max safe_end), late(day_max day_max_extended dispatch interview max), late.past(day_max dispatch interview
//	    max), departure(day_max dispatch reason who), over(day_max), empty(council_by day_max day_min),
//	    narrow(council_by day_max day_min), pending(meeting safe_end safe_from), open(safe_end safe_from target),
//	    unheld, level(level), interview(interview), void(day)
//	form: met(channel), pending, reasons(missing n), channel(channel level required), council(channel), email,
//	    oral(day), representatives(holder), returned(again dispatch ground), returned.again(dispatch ground),
//	    known(dispatch ground), proof(addressee)
//	required: registered, registered-or-hand, written
//	exclusion: met(counted_from days first last max_last return), long(last max_last max_length), soon(dispatch
//	    first first_ok first_safe), close(dispatch first first_safe), presented(first presented), order(first
//	    last), dates, permanent(effect), permanent.pending, bar(bar_last effect), bar.length(bar_last bar_length),
//	    bar.alone, barred(bar_last case_number), none, pending
//	length: month, year, months(n)
//	reparation: none, met(due), money(words), due, alone
//	appeal: met, missing, denies(words), mediator, pending
//	inform: wait(dispatch recipients), none(employer prior), none.met(employer informed), due(dispatch
//	    recipients), met(dispatch informed recipients), early(dispatch informed recipient), nobody,
//	    pending(recipients)
//	record: met(expiry), pending(expiry), none
//	retention: met(until), due(until), hold(since), pending
//	na: council, level(level), sanction, abandoned(day)
//	refused: today(reason), from(from reason)
//	step: received(addressee day), posted(addressee day), presented(addressee day), collected(addressee day),
//	    handed(addressee day), holding(addressee day), start(addressee day), nth(day last_day n), lenient(day),
//	    extended(closed day extended), clear(day end n), back(council day n), back.closed(closed day open),
//	    safe(day), proposed(day), council(council day gap), post_by(day), hand_by(day), majority(day),
//	    window.lower(day meeting n), window.lower.safe(day meeting n), window.upper(day interview n),
//	    window.upper.safe(day limit), window.extended(day), window.target(day n), exclusion.start(day),
//	    exclusion.precaution(day), exclusion.max(day length max_last), exclusion.first(day dispatch n), votes(abst
//	    against for), cast(n), president(side), present(member seat), facts(day), defence(day received)
//
// In docket:
//
//	docket: post, post.letter(letter), issue(letter), receipt(n), deposit, await(addressee), watch(council),
//	    council(place time), convene, choose, grievances, composition, prior, vote, minutes, sign(letter),
//	    decision(safe_end), decision.from(safe_end safe_from), decision.late(day_max), target, inform(recipient),
//	    inform.none(recipient), correcting, resend(addressee letter), access(return), access.cut(first),
//	    precaution(n), precaution.lift, reparation, close, erase, left(n), late(n), today, tomorrow, since(n)
//
// In fields:
//
//	field: day, future, number(count), address(count line max), reason, fact, hour, required, name, learner,
//	    article, email, postcode, siret, count, order, born(n), file, file.size(max size)
//	confirm: issue(letter n), vote(result), strike, departure(rule), erase(n), contestable(n), adjourn,
//	    close(number)
//	empty: docket(learner next), docket.none, evidence, cases, search(text), letters, journal, council, directory,
//	    grievances
//
// In terms:
//
//	list: and, or
//	literal: literal(text)
//	weekday: 0, 1, 2, 3, 4, 5, 6, 0.short, 1.short, 2.short, 3.short, 4.short, 5.short, 6.short
//	month: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1.short, 2.short, 3.short, 4.short, 5.short, 6.short, 7.short,
//	    8.short, 9.short, 10.short, 11.short, 12.short
//	closed: saturday, sunday, holiday, office, new_year, good_friday, easter_monday, labour_day, victory_day,
//	    ascension, whit_monday, national_day, assumption, all_saints, armistice, christmas, second_christmas,
//	    abolition
//	zone: none, metropole, alsace-moselle, guadeloupe, guyane, la-reunion, martinique, mayotte, saint-barthelemy,
//	    saint-martin
//	state: met, contestable, broken, pending, not-applicable, overridden, past.broken, refused
//	stage: report, grievances, convened, heard, voted, decided, informed, closed, abandoned
//	do: complete, choose, convene, notify, post, receipt, proof, watch, compose, council, hear, vote,
//	    adjourn, close-sitting, minutes, decision, inform, precaution, access, reconvene, close-case
//	seat: president.label, pedagogical.label, billing.label, success.label, learners.label, secretary.label,
//	    empty, voting, advisory, not-voting, places(n)
//	presence: room, video, absent
//	sanction: none.level, warning.level(level), written-warning.level(level), temporary-exclusion.level(level),
//	    permanent-exclusion.level(level), temporary-exclusion.days(n), temporary-exclusion.dates(first last),
//	    permanent-exclusion.bar, bar, level(level), level.cap(level), precaution, reparation
//	channel: registered, hand, electronic, email, letter, oral
//	ground: unclaimed, refused, unknown, address
//	letter-state: draft, submitted, approved, issued, signed, posted, presented, held, held-until(until),
//	    collected, refused, unclaimed, wrong-address, returned, handed-over, refused-to-sign, withdrawn, sent
//	proof: deposit, receipt, discharge, return, signed, delegation
//	letter: grievances, grievances.the, convocation, convocation.the, convocation-corrected,
//	    convocation-corrected.the, employer-prior, employer-prior.the, precaution, precaution.the, attendance,
//	    attendance.the, minutes, minutes.the, decision, decision.the, no-sanction, no-sanction.the, discontinued,
//	    discontinued.the, employer-information, employer-information.the, funder-information,
//	    funder-information.the, correcting, correcting.the
//	capacity: learner, representative, employer, funder, file, director, delegate
//	status: apprentice, trainee, employee
//	group: learner, representative, staff, employer, funder
//	civility: neutral, madame, monsieur, madame.short, monsieur.short
//	holder: parental-authority, guardian, institution
//	role: reader, secretary, director, administrator
//	assistant: learner, employee, delegate, outsider
//	course: council, alone, discontinue, more
//	answer: yes, no, none
//	absence: accident, illness, death-direct-line, death-relative, no-ground
//	vote: for, against, abstain
//	side: for, against, abstain
//	outcome: adopted, rejected, not-adopted
//	ballot: open, secret
//	rail: docket, cases, review, calendar, directory, letters, statistics, journal, settings
//	tab: overview, facts, council, letters, journal
//	overlay: moves, check, palette
//	button: new-case, create-case, convene, issue, deposit, presentation, collection, return, attach-receipt,
//	    attach-discharge, attach-deposit, open-sitting, adjourn, close-sitting, confirm-composition, put, result,
//	    departure, close-case, discontinue, undo, cancel, close, strike, calendar, print, save, confirm, recuse,
//	    replace, retry, record
//	event: open-case, file-report, add-grievance, add-exhibit, link-person, complaint-filed,
//	    observations-received, choose-course, order-precaution, lift-precaution, convene-case, recuse-member,
//	    representative-invited, issue-letter, withdraw-letter, send-again, posted, presented, collected, refused,
//	    returned, handed-over, proof-filed, interview-held, call-case, hearing-held, learner-absent, postpone,
//	    withdrew-for-deliberation, put-motion, close-motion, casting-vote, close-case, abandonment-declared,
//	    oral-warning-given, plan-sitting, seat-member, release-seat, open-sitting, member-arrived, member-left,
//	    adjourn-sitting, close-sitting, describe-person, address-declared, give-function, delegate,
//	    name-representative, consented-to-electronic-letters, emancipated, describe-organisation, add-closing-day,
//	    add-user, remove-user, strike, birth, facts
//	label: learner, apprentice, trainee, minor, adult, holder, representative, supervisor, mentor, employer,
//	    funder, organisation, assistance, reporter, file-author, victim, witness, mediator, council, board,
//	    director, delegation, recusal, quorum, case, case-number(number), act, report, complaint, facts,
//	    grievance, grievance-number(number), breach, exhibit, exhibit-number(number), observations, earlier,
//	    regulation, profile, deadline, notice, window, target, article(article), article.cap(article), sitting,
//	    hearing, interview, explanations, deliberation, motion, motion-number(number), casting, majority, tie,
//	    sanction, heaviest, precaution, return, draft, watermark, reason, departure, struck, retention, hold,
//	    fingerprint, number, addressee, signatory, by-delegation, translation
package translations
