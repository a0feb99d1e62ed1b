/** Valid searches of every kind, several lines each. */
export const SEARCHES: readonly string[] = `
_sourceCategory=prod/web
| count by status

(_sourceCategory=prod/web or _sourceCategory=stage/web) error
| parse "user=*, host=*;" as user, host
| count by user, host
| sort by _count

_index=sec_record* not debug
| where user = "root" and (code = 401 or code = 403)
| sum(bytes) as total by user
| top 10 user by total

_sourceCategory=app*
| json "user.name", "src.ip" as user, src_ip nodrop
| toLowerCase(user) as user
| where user matches "adm*" or src_ip matches "10.*"
| count_distinct(src_ip) as addresses by user
| where addresses > 3

_sourceCategory=win/events "EventID=4625"
| parse regex "Account Name:\\s+(?<account>[^\\s]+)" nodrop
| where !isBlank(account)
| timeslice 5m
| count as failures by _timeslice, account
| where failures >= 10
| sort by failures desc

_sourceCategory=proxy/access
| parse regex field=url "^https?://(?<domain>[^/]+)"
| lookup score from path://"/Library/Users/a/domains" on domain=domain
| where !isNull(score)
| max(score) as worst by domain

_source=fw _collector=edge
| csv _raw extract 1 as time, 2 as src, 3 as dst
| compareCIDRPrefix("10.0.0.0", src, toInt(8)) as is_internal
| where is_internal
| count by src, dst

_sourceCategory=aws/trail
| json auto maxdepth 2
| where eventName in ("CreateUser", "DeleteUser")
| if(errorCode = "AccessDenied", "denied", "done") as outcome
| count by eventName, outcome
| transpose row eventName column outcome

_sourceCategory=app
| timeslice by 1h
| count by _timeslice, level
| fillmissing timeslice(1h), values("error", "warn") in level with 0 for _count
| transpose row _timeslice column level as error, warn

_sourceCategory=metrics
| keyvalue infer "cpu", "host"
| num(cpu)
| avg(cpu) as mean, max(cpu) as peak by host
| where peak > 90
| sort by mean asc

_sourceCategory=app
| split _raw delim=":" extract 1 as a, 2 as b
| concat(a, "-", b) as pair
| count by pair
| limit 20

_sourceCategory=app
| parse "took * ms" as latency
| pct(latency, 50, 95) by _sourceHost
| sort by _latency_pct_95

_sourceCategory=app
| parse "took * ms" as latency
| timeslice 1m
| avg(latency) as latency by _timeslice
| outlier latency window=5, threshold=3, consecutive=2, direction=+-
| where latency_violation = 1

_sourceCategory=app
| timeslice 1h
| count by _timeslice
| compare timeshift 1d 7 avg
| sort by _timeslice

_sourceCategory=app
| parse "id=*" as id
| join (parse "start id=*" as s) as t1, (parse "stop id=*" as e) as t2 on t1.s = t2.e
| fields t1_s, t2_e

_sourceCategory=app "failed login"
| parse "ip=*" as ip
| where [subquery: _sourceCategory=threat | count by ip | compose ip]
| count by ip

_sourceCategory=web
| parse "GET * HTTP" as path
| replace(path, /[0-9]+/, "N") as path
| count by path
| total _count as all_requests
| _count / all_requests * 100 as percent

_sourceCategory=web
| parse "status=*" as status
| status >= 500 ? "bad" : "good" as quality
| count by quality

_sourceCategory=app
| parse "user=*" as user
| transactionize user maxspan=5m (merge user takeFirst, _raw join with "\\n")
| where user != "system"

_sourceCategory=app
| parse "session=*" as session
| transaction on session with "*login*" as login, with "*buy*" as buy results by flow
| count by fromstate, tostate

_sourceCategory=app
| parse "ip=*" as ip
| lookup country_code, city from geo://location on ip=ip
| count by country_code, city
| sort by _count

_sourceCategory=dns
| parse "query=*" as query
| length(query) as size
| where size > 50
| count as queries, avg(size) as mean by _sourceHost
| where queries > 100 and mean > 60

_sourceCategory=vpn
| json "user", "city" as user, city
| count_distinct(city) as cities by user
| where cities > 1
| "Initial Access" as stage
| 5 as normalizedSeverity

_sourceCategory=edr
| json field=_raw "process.name" as process_name
| json field=_raw "process.cmd" as command_line
| toLowerCase(command_line) as cmd
| where cmd matches "*urlcache*" and !(cmd matches "*contoso*")
| first(command_line) as sample by process_name

_sourceCategory=app
| count by _sourceHost
| accum _count as running
| where running < 1000

_sourceCategory=app
| timeslice 5m
| count by _timeslice
| sort by _timeslice asc
| diff _count as change
| smooth _count, 3 as smoothed
| backshift _count, 1 as previous

_sourceCategory=app
| count by user
| topk(5, _count)

_sourceCategory=app
| dedup 1 by user
| fields user, host

_sourceCategory=app
| fields - secret, token
| count by user

_sourceCategory=app
| formatDate(_messagetime, "yyyy-MM-dd") as day
| count by day
| sort by day asc

_sourceCategory={{category}} {{keyword}}
| where status = {{status}}
| timeslice {{width}}
| count by _timeslice

_sourceCategory=app // everything of the app
| where level = "error" /* only errors */
// by host
| count by _sourceHost

_sourceCategory=app
| values(user) as users, count as n by host
| where n > 5

_sourceCategory=app
| parse "a=*," as a, "b=*," as b nodrop
| where isEmpty(a) and !isEmpty(b)
| count by b

_sourceCategory=app
| xml "/event/user" as user
| count by user

_sourceCategory=app
| logreduce

_sourceCategory=app
| if(isNull(user), "none", user) as user
| count by user
| where user != "none"

_sourceCategory=app
| threatip src_ip
| where malicious_confidence = "high"
| count by src_ip

_sourceCategory=app
| parse "n=*" as n
| bin n width=10, min=0, max=100
| count by _bin

_sourceCategory=app
| timeslice 1m
| count by _timeslice
| predict _count by 1m model=ar, forecast=5

_sourceCategory=app
| count_frequent user, host
| limit 10

_sourceCategory=app ("failed password" or "invalid user") !success
| parse "from * port" as ip
| count as attempts by ip
| where attempts > 20 and !isPrivateIP(ip)

_sourceCategory=mail
| parse "from=<*> to=<*>" as sender, receiver
| substring(sender, 0, 5) as prefix
| sum(size) by sender, receiver

_sourceCategory=app
| where %"user name" = "root"
| count by %"user name"

_dataTier=infrequent _sourceHost=web-0?
| count by _sourceHost
| save append path://"/Library/Users/a/hosts"

_view=traffic bytes>1000
| sum(bytes) as bytes by src_ip
| bytes / 1Gi as gigabytes
| where gigabytes >= 2

_sourceCategory=app
| trace "id=([0-9a-f]{4})" "7f92"
| where _raw matches "*error*"

_sourceCategory=app
| most_recent(status) as status by host
| where status not in ("ok", "fine")
| count by status

_sourceCategory=app
| filter _sourceHost in (outlier _count by _sourceHost | where _count_violation > 0)
| stddev(latency) as spread by _sourceHost

_sourceCategory=kube
| parse regex "pod=(?<pod>\\S+) ns=(?<ns>\\S+)"
| min(_messagetime) as first_seen, max(_messagetime) as last_seen by pod, ns
| last_seen - first_seen as lifetime
| where lifetime < 60000
| sort by lifetime asc
`
  .trim()
  .split("\n\n");
