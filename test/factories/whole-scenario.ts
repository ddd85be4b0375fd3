import { adding, replacing, type FileEdit } from './broken-scenario';

const content = (file: string, ...lines: readonly string[]): FileEdit => ({
  file,
  edit: () => `${lines.join('\n')}\n`,
});

/** Edits that give the tiny scenario rows in every table there is, and settings beyond the defaults. */
export const EVERY_TABLE: readonly FileEdit[] = [
  {
    file: 'contracts.csv',
    edit: () =>
      [
        'id,name,weekly_hours,days_per_week,weekdays,shifts,cycle_hours,cycle_from',
        'six,Sei per sei,36:00,6,mon-sat,m p,,',
        'five,Cinque giorni,36:00,5,mon-fri,day,42:00 30:00,2026-12-01',
        'flex,Cinque giorni su sei,30:00,5,mon-sat,m,,',
      ].join('\n'),
  },
  content(
    'demand.csv',
    'site,activity,weekdays,start,end,floor,target,visits_per_hour,service_minutes,from,to',
    'hall,counter,mon-sat,08:30,10:15,1,1,"7,5",6,,',
    ',files,mon-fri,09:00,09:30,,1,,,2026-11-30,',
  ),
  content('service-hours.csv', 'site,unit,weekdays,start,end,from,to', 'hall,desk,mon-sat,07:45,17:45,2026-01-01,'),
  content(
    'visit-profiles.csv',
    'site,activity,weekdays,start,end,visits_per_hour,service_minutes,wait_minutes,min_desks,from,to',
    'hall,counter,mon-fri,11:00,12:00,6,8,4,1,,2026-12-04',
  ),
  content('guest-desks.csv', 'site,name,weekdays,start,end,desks', 'annex,Poste,tue thu,09:00,12:00,1'),
  content('skill-needs.csv', 'skill,site,weekdays,start,end,required,wished', 'counter,hall,mon-fri,08:30,10:00,1,2'),
  content('appointment-slots.csv', 'site,activity,slot_minutes,walk_in_share,floor', 'hall,counter,20,0.05,1'),
  content('appointments.csv', 'site,activity,on,start,count', 'hall,counter,2026-12-01,09:00,2'),
  content(
    'exemptions.csv',
    'person,kind,from,to,review_by,issued_by,doc_ref',
    'bea,no-saturday,2026-12-01,2027-05-31,2027-03-31,occupational-doctor,2026/0012345',
    'dea,no-night,2026-11-01,,,,',
  ),
  content('standbys.csv', 'person,on,start,end', 'ciro,2026-12-06,20:00,08:00', 'ciro,2026-12-08,08:00,14:00'),
  content('overtime.csv', 'person,week,hours', 'ada,2026-12-02,2:00', 'ada,2026-12-04,1:00'),
  content(
    'companion-wishes.csv',
    'person,companion,wish,importance,from,to',
    'ada,bea,together,high,,',
    'bea,dea,apart,low,2026-12-01,2026-12-31',
  ),
  content(
    'wished-hours.csv',
    'person,weekdays,start,end,tolerance_minutes,importance',
    'ciro,mon-fri,08:00,15:42,15,high',
  ),
  content('office-cover.csv', 'unit,weekdays,start,end,required', 'back,mon-fri,08:30,12:30,1'),
  content('forbidden-successions.csv', 'shift,next_shift,free_days', 'p,m,1', 'p,day,'),
  content(
    'duty-limits.csv',
    'person,contract,shifts,period,min,max',
    'ada,,p,week,1,4',
    ',six,m p,month,,24',
    ',,,horizon,1,',
  ),
  content(
    'baseline.csv',
    'person,on,duty,site,activity,mode,start,end,break_start,break_minutes',
    'bea,2026-12-02,p,hall,counter,on-site,,,,',
  ),
  { file: 'history.csv', edit: adding('ciro,2026-11-26,day,annex,files,on-site,08:00,15:42,12:30,30') },
  content(
    'ledger.csv',
    'person,from,presence_days,presence_due_days,agile_days,mornings,afternoons,nights,saturdays,saturdays_due,long_saturdays,late_days,late_days_due',
    'ada,,12,"11,5",0,6,6,,2,"2,5",,,',
    'ada,2026-11-23,3,"2,5",,2,1,0,1,"0,5",1,1,"0,5"',
    'ada,2026-11-01,4,,,2,2,1,,,,,',
    'ciro,2026-11-23,2,2,3,,,,,,,,',
  ),
  {
    file: 'scenario.yaml',
    edit: replacing(
      'rules:\n',
      [
        'services:',
        '  skillNeeds: yes',
        'rules:',
        '  forbidden-successions: { enabled: yes }',
        '  duty-limits: { enabled: yes }',
        '  companion-wishes: { importance: high, variants: [{ importance: low, appliesTo: { units: back } }] }',
        '',
      ].join('\n'),
    ),
  },
];
